namespace MeetupBot.Storage.Outbox;

/// <param name="InLine">Could go out now.</param>
/// <param name="Asleep">In flight, or waiting for a time.</param>
/// <param name="SetAside">Given up; somebody should look.</param>
public sealed record OutboxCounts(long InLine, long Asleep, long SetAside);
