using System.Text.Json.Nodes;

namespace FakeX.Accounts;

/// <summary>Users in JSON.</summary>
internal static class UserView
{
    public static JsonObject Show(User user, IQueryCollection query, string address)
    {
        var fields = query["user.fields"].ToString().Split(',');
        var json = new JsonObject { ["id"] = user.Id, ["name"] = user.Name, ["username"] = user.Username };
        void Add(string field, JsonNode value)
        {
            if (fields.Contains(field))
                json[field] = value;
        }
        Add("profile_image_url", $"{address}/media/profile_{user.Id}_normal.jpg");
        Add("description", $"{user.Name}, on a stand-in for X.");
        Add("created_at", "2025-01-01T00:00:00.000Z");
        Add("protected", false);
        Add("verified", false);
        Add("verified_type", "none");
        return json;
    }
}
