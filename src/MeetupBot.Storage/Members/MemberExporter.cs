using System.Text.Json;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;

namespace MeetupBot.Storage;

/// <summary>Knows every place in which a member is stored.</summary>
internal sealed class MemberExporter(Session session)
{
    /// <summary>What goes when a member is forgotten.</summary>
    public static IEnumerable<Statement> RemovedWith(ForgottenAnswers answers)
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
        yield return MemberSql.ForgetOrganizer;
        yield return MemberSql.ForgetCoHost;
        foreach (var statement in AfterMeetupSql.Removes)
            yield return statement;
        yield return AccountSql.RemoveOf;
    }

    public MemberExport? Export(MemberId member)
    {
        if (session.Members.Find(member) is not { } found)
            return null;
        return new MemberExport
        {
            Member = found,
            MergedFrom = Merged(member),
            Accounts = session.Members.Accounts([member]),
            LinkCodes = session.Query<LinkCode>(LinkCodeSql.OfMember, new { member }),
            IsOrganizer = session.Query<long>(HistorySql.Organizes, new { member }).Count > 0,
            Hosted = session.Meetups.HostedBy(member),
            Ballots = [.. session.Query<BallotRow>(BallotSql.OfMember, new { member }).Select(Ballot)],
            Rsvps = [.. session.Query<RsvpRow>(RsvpSql.OfMember, new { member }).Select(Rsvp)],
            Encounters = session.Encounters.Of(member),
            Drafts = session.Query<Draft>(DraftSql.OfMember, new { member }),
            Planned = session.Query<DueItem>(DueSql.OfMember, new { member }),
            Attendance = session.Query<ExportedAttendance>(AfterMeetupSql.Attendance, new { member }),
            FollowUps = session.Query<ExportedFollowUp>(AfterMeetupSql.FollowUps, new { member }),
            Moments = session.Query<ExportedMoment>(AfterMeetupSql.Moments, new { member }),
            Promises = session.Query<ExportedPromise>(AfterMeetupSql.Promises, new { member }),
            Introductions = session.Query<ExportedIntroduction>(AfterMeetupSql.Introductions, new { member }),
            NoThanks = session.Query<ExportedNoThanks>(AfterMeetupSql.NoThanks, new { member }),
            Coffee = session.Query<ExportedCoffee>(AfterMeetupSql.Coffee, new { member }),
            Visits = session.Query<ExportedVisit>(AfterMeetupSql.Visits, new { member }),
            Told = session.Query<ExportedMessage>(AfterMeetupSql.Sent, new { member }),
            Messages = session.Query<OutboxItem>(OutboxSql.OfMember, new { member }),
        };
    }

    private List<MergedMember> Merged(MemberId member)
    {
        var merges = session.Query<MergeRow>(MergeSql.Into, new { member }).ToDictionary(merge => merge.AbsorbedId);
        return [.. session.Query<Member>(MemberSql.MergedInto, new { member })
            .Where(absorbed => merges.ContainsKey(absorbed.Id))
            .Select(absorbed => new MergedMember(absorbed, JsonElement.Parse(merges[absorbed.Id].Kept)))];
    }

    private ExportedBallot Ballot(BallotRow row)
    {
        var options = session.Polls.Options(row.MeetupId);
        return new(row.MeetupId, Times(options, new OptionSet(row.Yes)), Times(options, new OptionSet(row.IfNeedBe)), row.AnsweredAt);
    }

    private static ExportedRsvp Rsvp(RsvpRow row) => new(row.MeetupId, row.Status, row.Guests, row.AnsweredAt);

    private static List<MeetupTime> Times(IReadOnlyList<PollOption> options, OptionSet chosen) =>
        [.. options.Where(option => chosen.Contains(option.Id)).Select(option => option.Time)];
}
