using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Links;

/// <summary>Codes that link spaces and accounts, and failed guesses.</summary>
public sealed class LinkCodeStore
{
    private readonly StoreConnection _connection;

    internal LinkCodeStore(StoreConnection connection) => _connection = connection;

    /// <summary>Replaces any unused code of this member.</summary>
    public void Add(LinkCode code)
    {
        _connection.Execute(LinkCodeSql.Withdraw, new { member = code.MemberId });
        _connection.Execute(LinkCodeSql.Add, new
        {
            code.Hash,
            Kind = code.Kind.ToString(),
            code.SpaceId,
            code.MemberId,
            code.Platform,
            code.ExternalId,
            code.CreatedAt,
        });
    }

    public LinkCode? Find(string hash) => _connection.First<LinkCode>(LinkCodeSql.Find, new { hash });

    /// <returns>False when it was used before.</returns>
    public bool Use(string hash, Instant now) => _connection.Execute(LinkCodeSql.Use, new { hash, now }) > 0;

    public void AddGuess(MemberId member, Instant now) => _connection.Execute(LinkCodeSql.AddGuess, new { member, now });

    public int CountGuesses(MemberId member, Instant since) => (int)_connection.First<long>(LinkCodeSql.CountGuesses, new { member, since });

    /// <summary>Deletes one batch of older codes and one of older guesses. When a batch is full, there may be more.</summary>
    /// <returns>The size of the larger batch.</returns>
    public int RemoveBefore(Instant before, int limit = 1000)
    {
        var codes = _connection.Execute(LinkCodeSql.RemoveBefore, new { before, limit });
        return Math.Max(codes, _connection.Execute(LinkCodeSql.RemoveGuessesBefore, new { before, limit }));
    }
}
