namespace MeetupBot.Discord.Gateway;

/// <summary>Turns the data of one event, received at a timestamp, into work; null for data that says nothing.</summary>
internal delegate Func<CancellationToken, Task>? ReadEvent(ReadOnlySpan<byte> data, long receivedAt);

/// <param name="InOrder">One at a time and in the order received.</param>
/// <param name="Read">Throws a JSON exception for data of another shape.</param>
internal sealed record DispatchEntry(bool InOrder, ReadEvent Read);
