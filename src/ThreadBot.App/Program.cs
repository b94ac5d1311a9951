using ThreadBot.App.Commands;

// Not awaited: the machinery of a main method that waits is compiled when it starts.
return CommandLine.RunAsync(args).GetAwaiter().GetResult();
