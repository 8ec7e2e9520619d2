using MeetupBot;

// What follows on a socket runs on the thread that received, without a thread of the pool being woken for it: a vote then takes half as many
// switches between threads. So nothing that follows may wait for a disk: reads go to the pool, writes to the writer's own thread. .NET reads it
// from the environment alone, when the first socket opens.
const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
if (Environment.GetEnvironmentVariable(InlineCompletions) is null)
    Environment.SetEnvironmentVariable(InlineCompletions, "1");

return await BotProgram.RunAsync(args);
