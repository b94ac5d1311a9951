using FakeX;

var options = new ConfigurationBuilder().AddEnvironmentVariables("FAKEX_").AddCommandLine(args).Build().Get<FakeXOptions>() ?? new();
await using var server = await FakeXServer.StartAsync(options, TimeProvider.System);
Console.WriteLine($"X's stand-in listens on {server.Address}");
Console.WriteLine("Its timeline is there for a browser. ThreadBot finds it by the setting Networks:X:Api:Address.");
Console.WriteLine($"The app's bearer token, for searches of everything: {options.App.Bearer}");
Console.WriteLine($"Consumer key {options.App.ConsumerKey}, secret {options.App.ConsumerSecret}; client {options.App.ClientId}, secret {options.App.ClientSecret}");
foreach (var user in server.Site.Read(state => state.Users))
    Console.WriteLine($"@{user.Username}: access token {user.Token}, secret {user.TokenSecret}");
await server.WaitForShutdownAsync();
