using MeetupBot.Simulators.Discord.Control;

if (args is ["discord", .. var options])
    return await DiscordProcess.RunAsync(options);

await Console.Error.WriteLineAsync("Usage: MeetupBot.Simulators discord [--port 7070]");
return 2;
