using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Seen;

/// <summary>The ids of handled interactions. A platform may deliver an interaction again; it is then not handled twice.</summary>
public sealed class ProcessedInteractions
{
    private readonly StoreConnection _connection;

    internal ProcessedInteractions(StoreConnection connection) => _connection = connection;

    /// <summary>Records the id. Call it in the transaction that handles the interaction.</summary>
    /// <param name="interactionId">The platform's id, or another key of something that must happen once.</param>
    /// <param name="now">The record is kept for <see cref="Domain.Retention.ProcessedInteraction"/> after this. A later time keeps it longer.</param>
    /// <returns>Whether the id was new.</returns>
    public bool TryClaim(string interactionId, Instant now) =>
        _connection.Direct(SeenSql.Add).Bind(1, interactionId).Bind(2, now.ToUnixTimeMilliseconds()).Run() > 0;

    /// <summary>The time that was kept under a key; null when there is none any more.</summary>
    public Instant? FindTime(string key) => _connection.FirstInstant(SeenSql.Find, new { id = key });

    /// <summary>Keeps a time under a key, in the place of an earlier one.</summary>
    public void KeepTime(string key, Instant at) => _connection.Execute(SeenSql.Put, new { id = key, at });

    /// <summary>Deletes one batch of older records. When the batch is full, there may be more.</summary>
    /// <returns>How many were deleted.</returns>
    public int RemoveBefore(Instant before, int limit = 1000) => _connection.Execute(SeenSql.RemoveBefore, new { before, limit });
}
