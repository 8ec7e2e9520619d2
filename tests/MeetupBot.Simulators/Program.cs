using MeetupBot.Simulators.Discord.Control;
using MeetupBot.Simulators.Slack.Control;

if (args is ["discord", .. var options])
    return await DiscordProcess.RunAsync(options);

if (args is ["slack", .. var slackOptions])
    return await SlackProcess.RunAsync(slackOptions);

await Console.Error.WriteLineAsync("Usage: MeetupBot.Simulators discord|slack [--port 7070]");
return 2;
