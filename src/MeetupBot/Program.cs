using MeetupBot;

return await Cli.RunAsync(args);
