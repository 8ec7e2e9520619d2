namespace MeetupBot.Discord.Wire;

/// <summary>Source: Resources, Guild, "List Active Guild Threads".</summary>
internal sealed record ActiveThreads(IReadOnlyList<Channel>? Threads = null);
