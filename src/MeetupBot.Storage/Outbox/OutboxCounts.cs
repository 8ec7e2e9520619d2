namespace MeetupBot.Storage.Outbox;

/// <summary>How many messages wait, on all platforms.</summary>
/// <param name="InLine">Messages that can be sent now.</param>
/// <param name="Asleep">Messages in flight, or waiting for their time or a retry.</param>
/// <param name="SetAside">Messages that were given up and that an operator should look at.</param>
public sealed record OutboxCounts(long InLine, long Asleep, long SetAside);
