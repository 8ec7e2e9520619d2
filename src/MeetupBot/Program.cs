using MeetupBot;

return await BotProgram.RunAsync(args);
