using MeetupBot;
using MeetupBot.Settings;
using MeetupBot.Storage;

return await Cli.RunAsync(args);
