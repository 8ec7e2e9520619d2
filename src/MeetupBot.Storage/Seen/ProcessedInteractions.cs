using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Seen;

/// <summary>Interactions that were handled, so that one that a platform delivers again is not handled twice.</summary>
public sealed class ProcessedInteractions
{
    /// <summary>Longer than any platform repeats: Slack does for five minutes.</summary>
    public static readonly Duration KeptFor = Duration.FromHours(1);

    private readonly StoreConnection _connection;

    internal ProcessedInteractions(StoreConnection connection) => _connection = connection;

    /// <summary>Notes it, in the same transaction as what follows from it.</summary>
    /// <param name="interactionId">Of the platform, or another name of what happens once.</param>
    /// <param name="now">It is remembered for <see cref="KeptFor"/> after this.</param>
    /// <returns>Whether it was new.</returns>
    public bool TryClaim(string interactionId, Instant now) => _connection.Execute(SeenSql.Add, new { id = interactionId, now }) > 0;

    /// <summary>One bounded batch; when it was full there may be more.</summary>
    /// <returns>How many went.</returns>
    public int ClearAway(Instant now, int limit = 1000) =>
        _connection.Execute(SeenSql.RemoveBefore, new { before = now - KeptFor, limit });
}
