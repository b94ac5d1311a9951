using ThreadBot.App.Commands;

return await CommandLine.RunAsync(args);
