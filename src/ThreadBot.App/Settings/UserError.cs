namespace ThreadBot.App.Settings;

/// <summary>Something the person at the keyboard can mend, told to them in one line; nobody needs its stack.</summary>
internal sealed class UserError(string message, Exception? inner = null) : Exception(message, inner);
