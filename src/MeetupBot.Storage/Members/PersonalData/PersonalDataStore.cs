using System.Text.Json;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Drafts;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Feeds;
using MeetupBot.Storage.Introductions;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Members.Merging;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Polls;
using MeetupBot.Storage.Rsvps;
using NodaTime;

namespace MeetupBot.Storage.Members.PersonalData;

/// <summary>Exports and erases everything that is stored about a member. It must cover every table that refers to members.</summary>
public sealed class PersonalDataStore
{
    private readonly StoreConnection _connection;
    private readonly MemberStore _members;
    private readonly MeetupStore _meetups;
    private readonly PollStore _polls;
    private readonly EncounterStore _encounters;

    internal PersonalDataStore(
        StoreConnection connection, MemberStore members, MeetupStore meetups, PollStore polls, EncounterStore encounters)
    {
        _connection = connection;
        _members = members;
        _meetups = meetups;
        _polls = polls;
        _encounters = encounters;
    }

    /// <returns>Null when there is no such member.</returns>
    public MemberExport? Export(MemberId member)
    {
        if (_members.Find(member) is not { } found)
            return null;
        return new MemberExport
        {
            Member = found,
            MergedFrom = FindMerged(member),
            Accounts = _members.Accounts([member]),
            LinkCodes = _connection.Query<LinkCode>(LinkCodeSql.OfMember, new { member }),
            IsOrganizer = _connection.Query<long>(AnswerMoveSql.Organizes, new { member }).Count > 0,
            Hosted = _meetups.HostedBy(member),
            Ballots = [.. _connection.Query<BallotRow>(BallotSql.OfMember, new { member }).Select(ToExport)],
            Rsvps = [.. _connection.Query<RsvpRow>(RsvpSql.OfMember, new { member }).Select(ToExport)],
            Encounters = _encounters.OwnEncounters(member),
            Drafts = _connection.Query<Draft>(DraftSql.OfMember, new { member }),
            // The numbers of these rows would tell how much others do.
            Planned = [.. _connection.Query<DueItem>(DueSql.OfMember, new { member }).Select(item => item with { Id = 0 })],
            Attendance = _connection.Query<ExportedAttendance>(ExportSql.Attendance, new { member }),
            Ticked = _connection.Query<ExportedTick>(ExportSql.Ticked, new { member }),
            FollowUps = _connection.Query<ExportedFollowUp>(ExportSql.FollowUps, new { member }),
            Moments = _connection.Query<ExportedMoment>(ExportSql.Moments, new { member }),
            Promises = _connection.Query<ExportedPromise>(ExportSql.Promises, new { member }),
            Introductions = [.. _connection.Query<ExportedIntroduction>(ExportSql.Introductions, new { member }).Where(IsKnown)],
            NoThanks = _connection.Query<ExportedNoThanks>(ExportSql.NoThanks, new { member }),
            Coffee = _connection.Query<ExportedCoffee>(ExportSql.Coffee, new { member }),
            Visits = _connection.Query<ExportedVisit>(ExportSql.Visits, new { member }),
            VisitAnswers = _connection.Query<ExportedVisitAnswer>(ExportSql.VisitAnswers, new { member }),
            Introduced = _connection.Query<ExportedRequest>(ExportSql.Introduced, new { member }),
            Cancelled = _connection.Query<ExportedCancellation>(ExportSql.Cancelled, new { member }),
            Feeds = _connection.Query<ExportedFeed>(FeedSql.Export, new { member }),
            Series = _connection.Query<ExportedSeries>(ExportSql.Series, new { member }),
            Told = _connection.Query<ExportedMessage>(ExportSql.Sent, new { member }),
            Messages = [.. _connection.Query<OutboxMessage>(OutboxSql.OfMember, new { member }).Select(message => message with { Id = 0 })],
        };
    }

    /// <summary>
    /// Erases what identifies a member: accounts, name, settings, drafts, scheduled work and waiting messages. The row stays as a former
    /// member, so that other people's counts stay right. The caller hands over the meetups that they host.
    /// Whoever said "no thanks" about them keeps a hash of it; what they said themselves is erased.
    /// </summary>
    /// <param name="answers">What happens to their votes and RSVPs.</param>
    public void Forget(MemberId member, ForgottenAnswers answers, Instant now)
    {
        _members.Lock(member);
        new NoThanksKeeper(_connection).Keep(member);
        foreach (var statement in ErasureStatements(answers))
            _connection.Execute(statement, new { member });
        _connection.Execute(FeedSql.Forget, new { member, now });
        _connection.Execute(ForgetSql.ForgetMember, new { member, now });
    }

    private static IEnumerable<Statement> ErasureStatements(ForgottenAnswers answers)
    {
        if (answers == ForgottenAnswers.Remove)
        {
            yield return BallotSql.RemoveOf;
            yield return RsvpSql.RemoveOf;
        }

        yield return MergeSql.RemoveInto;
        yield return LinkCodeSql.RemoveOf;
        yield return LinkCodeSql.RemoveGuessesOf;
        yield return LinkSql.ForgetLinkedFor;
        yield return LinkSql.ForgetLinkedBy;
        yield return DraftSql.RemoveOf;
        yield return DueSql.ForgetMember;
        yield return OutboxSql.ForgetMember;
        yield return ForgetSql.ForgetOrganizer;
        yield return ForgetSql.ForgetCoHost;
        foreach (var statement in ForgetSql.All)
            yield return statement;
        yield return AccountSql.RemoveOf;
    }

    private List<MergedMember> FindMerged(MemberId member)
    {
        var merges = _connection.Query<MergeRow>(MergeSql.Into, new { member }).ToDictionary(merge => merge.AbsorbedId);
        return [.. _connection.Query<Member>(MemberSql.MergedInto, new { member })
            .Where(absorbed => merges.ContainsKey(absorbed.Id))
            .Select(absorbed => new MergedMember(absorbed, JsonElement.Parse(merges[absorbed.Id].Kept)))];
    }

    private ExportedBallot ToExport(BallotRow row)
    {
        var options = _polls.Options(row.MeetupId);
        return new(row.MeetupId, TimesOf(options, new OptionSet(row.Yes)), TimesOf(options, new OptionSet(row.IfNeedBe)), row.AnsweredAt);
    }

    private static bool IsKnown(ExportedIntroduction introduction) => IntroductionMember.KnowsOf(
        introduction.AskedAt, introduction.Consent != nameof(IntroductionConsent.Asked), introduction.OpenedAt);

    private static ExportedRsvp ToExport(RsvpRow row) => new(row.MeetupId, row.Status, row.Guests, row.AnsweredAt);

    private static List<MeetupTime> TimesOf(IReadOnlyList<PollOption> options, OptionSet chosen) =>
        [.. options.Where(option => chosen.Contains(option.Id)).Select(option => option.Time)];
}
