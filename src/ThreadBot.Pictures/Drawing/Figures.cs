using System.Globalization;

namespace ThreadBot.Pictures.Drawing;

internal static class Figures
{
    extension<T>(T value)
        where T : IFormattable
    {
        /// <summary>A number as a reader writes it: at most two decimals, commas between thousands.</summary>
        public string Figure => value.ToString("#,0.##", CultureInfo.InvariantCulture);
    }
}
