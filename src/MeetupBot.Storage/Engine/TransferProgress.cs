namespace MeetupBot.Storage.Engine;

/// <summary>How far a copy is, in bytes or rows.</summary>
/// <param name="Done">From 0 to <paramref name="Total"/>.</param>
/// <param name="Total">What there is to do.</param>
public readonly record struct TransferProgress(long Done, long Total);
