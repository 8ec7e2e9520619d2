using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>The stores, inside one transaction. Valid only while the function it is given to runs, and on that thread.</summary>
public sealed class Session
{
    private readonly PreparedConnection _connection;

    internal Session(PreparedConnection connection)
    {
        _connection = connection;
        Communities = new CommunityStore(this);
        Links = new LinkStore(this);
        LinkCodes = new LinkCodeStore(this);
        Members = new MemberStore(this);
        Meetups = new MeetupStore(this);
        Polls = new PollStore(this);
        Rsvps = new RsvpStore(this);
        Attendance = new AttendanceStore(this);
        FollowUps = new FollowUpStore(this);
        Moments = new MomentStore(this);
        Encounters = new EncounterStore(this);
        Introductions = new IntroductionStore(this);
        NoThanks = new NoThanksStore(this);
        Promises = new PromiseStore(this);
        Coffee = new CoffeeStore(this);
        Visits = new VisitStore(this);
        Cards = new CardStore(this);
        Drafts = new DraftStore(this);
        PageKeys = new PageKeyStore(this);
        Statistics = new StatisticsStore(this);
        Seen = new SeenStore(this);
        Due = new DueStore(this);
        Digest = new DigestStore(this);
        Outbox = new OutboxStore(this);
        Sent = new SentStore(this);
    }

    public CommunityStore Communities { get; }
    public LinkStore Links { get; }
    public LinkCodeStore LinkCodes { get; }
    public MemberStore Members { get; }
    public MeetupStore Meetups { get; }
    public PollStore Polls { get; }
    public RsvpStore Rsvps { get; }
    public AttendanceStore Attendance { get; }
    public FollowUpStore FollowUps { get; }
    public MomentStore Moments { get; }
    public EncounterStore Encounters { get; }
    public IntroductionStore Introductions { get; }
    public NoThanksStore NoThanks { get; }
    public PromiseStore Promises { get; }
    public CoffeeStore Coffee { get; }
    public VisitStore Visits { get; }
    public CardStore Cards { get; }
    public DraftStore Drafts { get; }
    public PageKeyStore PageKeys { get; }
    public StatisticsStore Statistics { get; }
    public SeenStore Seen { get; }
    public DueStore Due { get; }
    public DigestStore Digest { get; }
    public OutboxStore Outbox { get; }
    public SentStore Sent { get; }

    internal SessionChanges Changes { get; set; }

    /// <returns>How many rows it changed.</returns>
    internal int Execute(Statement statement, object? values = null) => _connection.Next(statement).Execute(statement.Sql, values);

    internal List<T> Query<T>(Statement statement, object? values = null) => Read(statement, values, statement.Rows.For<T>);

    internal T? First<T>(Statement statement, object? values = null)
    {
        using var reader = Open(statement, values, out var rows);
        return rows.Read() ? statement.Rows.For<T>(rows)(rows) : default;
    }

    /// <summary>Of a query that gives one row with one value, which may be null.</summary>
    internal Instant? FirstInstant(Statement statement, object? values = null) =>
        First<long?>(statement, values) is { } milliseconds ? Instant.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>Rows of two tables side by side; the second begins at its column <c>id</c>.</summary>
    internal List<(T1, T2)> Pairs<T1, T2>(Statement statement, object values) => Read(statement, values, statement.Rows.For<T1, T2>);

    /// <summary>Rows of three tables side by side; the second and the third begin at their column <c>id</c>.</summary>
    internal List<(T1, T2, T3)> Triples<T1, T2, T3>(Statement statement, object values) =>
        Read(statement, values, statement.Rows.For<T1, T2, T3>);

    private List<T> Read<T>(Statement statement, object? values, Func<SqliteDataReader, Func<DbDataReader, T>> parserOf)
    {
        var found = new List<T>();
        using var reader = Open(statement, values, out var rows);
        if (!rows.Read())
            return found;
        var parse = parserOf(rows);
        do
            found.Add(parse(rows));
        while (rows.Read());
        return found;
    }

    /// <returns>What has to be disposed.</returns>
    private DbDataReader Open(Statement statement, object? values, out SqliteDataReader rows)
    {
        var reader = (DbDataReader)_connection.Next(statement).ExecuteReader(statement.Sql, values);
        rows = (SqliteDataReader)((IWrappedDataReader)reader).Reader;
        return reader;
    }
}
