using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Links;

/// <summary>Codes by which spaces and accounts are linked, and the guesses at them.</summary>
public sealed class LinkCodeStore
{
    /// <summary>Longer than a code works, so that a late one is told from an unknown one.</summary>
    public static readonly Duration KeptFor = Duration.FromDays(1);

    private readonly StoreConnection _connection;

    internal LinkCodeStore(StoreConnection connection) => _connection = connection;

    /// <summary>In the place of any that this member made before and nobody used.</summary>
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

    /// <returns>False when it has been used.</returns>
    public bool Use(string hash, Instant now) => _connection.Execute(LinkCodeSql.Use, new { hash, now }) > 0;

    public void AddGuess(MemberId member, Instant now) => _connection.Execute(LinkCodeSql.AddGuess, new { member, now });

    public int CountGuesses(MemberId member, Instant since) => (int)_connection.First<long>(LinkCodeSql.CountGuesses, new { member, since });

    /// <summary>One bounded batch of each; when one was full there may be more.</summary>
    /// <returns>How many went of the more.</returns>
    public int ClearAway(Instant now, int limit = 1000)
    {
        var before = now - KeptFor;
        var codes = _connection.Execute(LinkCodeSql.RemoveBefore, new { before, limit });
        return Math.Max(codes, _connection.Execute(LinkCodeSql.RemoveGuessesBefore, new { before, limit }));
    }
}
