using System.Globalization;
using System.Text.Json;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Domain.Promises;
using MeetupBot.Storage.CheckIn;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.FollowUps;
using MeetupBot.Storage.Polls;
using MeetupBot.Storage.Promises;
using MeetupBot.Storage.Rsvps;
using NodaTime;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Merges two members into one, and records which rows were whose.</summary>
internal sealed class MemberMerger(StoreConnection connection, MemberStore members, EncounterStore encounters)
{
    /// <returns>The meetups that the absorbed member had answered or organized.</returns>
    public IReadOnlyList<MeetupId> Merge(MemberId absorbed, MemberId into, Instant now)
    {
        if (absorbed == into)
            return [];
        members.Lock(absorbed, into);
        var record = new MergeRecord { LastEncounter = connection.First<long?>(EncounterSql.Last) ?? 0 };
        MergeBallots(record, absorbed, into);
        MergeRsvps(record, absorbed, into);
        MergeEncounters(record, absorbed, into);
        MergeRoles(record, absorbed, into);
        MergeSettings(absorbed, into);
        MergeAfterMeetups(absorbed, into);
        DropDuplicateWork(absorbed, into);
        foreach (var move in MergeSql.Moves)
            connection.Execute(move, new { absorbed, into });
        DropPromisesToOneself(into);
        connection.Execute(MergeSql.Redirect, new { absorbed, into });
        connection.Execute(MergeSql.Add, new { absorbed, into, now, kept = JsonSerializer.Serialize(record, MergeJson.Default.MergeRecord) });
        foreach (var account in members.Accounts([absorbed]))
            connection.Execute(AccountSql.SetOwner, account.AbsorbedBy(into));
        connection.Execute(MergeSql.Absorb, new { absorbed, into });
        return [.. AffectedMeetups(record).Distinct().Select(id => new MeetupId(id))];
    }

    private static IEnumerable<string> AffectedMeetups(MergeRecord record) => record.Ballots.Concat(record.Rsvps).Concat(record.Hosted)
        .Concat(record.TwoBallots.Select(pair => pair.Into.Meetup)).Concat(record.TwoRsvps.Select(pair => pair.Into.Meetup));

    private void MergeBallots(MergeRecord record, MemberId absorbed, MemberId into)
    {
        var own = connection.Query<KeptBallot>(AnswerMoveSql.Ballots, new { member = into }).ToDictionary(ballot => ballot.Meetup);
        foreach (var ballot in connection.Query<KeptBallot>(AnswerMoveSql.Ballots, new { member = absorbed }))
        {
            if (!own.TryGetValue(ballot.Meetup, out var other))
            {
                record.Ballots.Add(ballot.Meetup);
                connection.Execute(AnswerMoveSql.MoveBallot, new { meetup = ballot.Meetup, from = absorbed, to = into });
                continue;
            }

            var two = new KeptPair<KeptBallot>(ballot, other);
            record.TwoBallots.Add(two);
            connection.Execute(BallotSql.Remove, new { meetup = ballot.Meetup, member = absorbed });
            if (two.IsAbsorbedLater)
                new AnswerWriter(connection).Put(into, KeptBallot.Of(two));
        }
    }

    private void MergeRsvps(MergeRecord record, MemberId absorbed, MemberId into)
    {
        var own = connection.Query<KeptRsvp>(AnswerMoveSql.Rsvps, new { member = into }).ToDictionary(rsvp => rsvp.Meetup);
        foreach (var rsvp in connection.Query<KeptRsvp>(AnswerMoveSql.Rsvps, new { member = absorbed }))
        {
            if (!own.TryGetValue(rsvp.Meetup, out var other))
            {
                record.Rsvps.Add(rsvp.Meetup);
                connection.Execute(AnswerMoveSql.MoveRsvp, new { meetup = rsvp.Meetup, from = absorbed, to = into });
                continue;
            }

            var two = new KeptPair<KeptRsvp>(rsvp, other);
            record.TwoRsvps.Add(two);
            connection.Execute(RsvpSql.Remove, new { meetup = rsvp.Meetup, member = absorbed });
            new AnswerWriter(connection).Put(into, KeptRsvp.Of(two, into));
        }
    }

    /// <summary>
    /// Encounters between the two members are removed and kept in the record. When both met the same person at one meetup, both rows stay,
    /// so that a split can separate them. Readers therefore count occasions, not rows.
    /// </summary>
    private void MergeEncounters(MergeRecord record, MemberId absorbed, MemberId into)
    {
        foreach (var encounter in encounters.OwnEncounters(absorbed))
            if (encounter.Other(absorbed) == into)
            {
                record.WithOneself.Add(KeptEncounter.Of(encounter, absorbed));
                connection.Execute(EncounterSql.Remove, new { id = encounter.Id });
            }
            else
            {
                record.Encounters.Add(encounter.Id);
                connection.Execute(EncounterSql.Put, encounter.ReplaceMember(absorbed, into));
            }
    }

    private void MergeRoles(MergeRecord record, MemberId absorbed, MemberId into)
    {
        var roles = new RoleWriter(connection);
        record.Hosted.AddRange(roles.ListHosted(absorbed));
        record.CalledOff.AddRange(roles.ListCancelled(absorbed));
        record.CoHosted.AddRange(roles.ListCoHosted(absorbed));
        record.Organizes.AddRange(roles.ListOrganized(absorbed));
        record.OtherOrganizes.AddRange(roles.ListOrganized(into));
        record.Shared.AddRange(record.CoHosted.Intersect(roles.ListCoHosted(into)));
        record.Shared.AddRange(record.Organizes.Intersect(record.OtherOrganizes).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        record.Hosted.ForEach(meetup => roles.MoveHosted(meetup, absorbed, into));
        record.CalledOff.ForEach(meetup => roles.MoveCancelled(meetup, absorbed, into));
        record.CoHosted.ForEach(meetup => roles.MoveCoHosted(meetup, absorbed, into));
        record.Organizes.ForEach(community => roles.MoveOrganizer(community, absorbed, into));
    }

    private void MergeSettings(MemberId absorbed, MemberId into)
    {
        if (members.Find(absorbed) is { } other && members.Find(into) is { } own)
            members.Update(MergedSettings.Combine(own, other));
    }

    private void DropDuplicateWork(MemberId absorbed, MemberId into)
    {
        var (theirs, own) = (Pending(absorbed), Pending(into));
        foreach (var work in PendingWork.Duplicates(theirs, own))
            connection.Execute(MergeSql.DropDue, new { id = work.Id });
    }

    private IEnumerable<PendingWork> Pending(MemberId member) =>
        connection.Query<(long Id, string Kind, string? Meetup)>(MergeSql.Pending, new { member })
            .Select(row => new PendingWork(row.Id, row.Kind, row.Meetup is { } meetup ? new MeetupId(meetup) : null));

    private void DropPromisesToOneself(MemberId member)
    {
        foreach (var promise in connection.Query<Promise>(PromiseSql.Of, new { member }).Where(promise => promise.IsToOneself))
            connection.Execute(PromiseSql.Drop, new { id = promise.Id });
    }

    /// <summary>Where both members have a statement about one meetup, deletes the one that does not hold.</summary>
    private void MergeAfterMeetups(MemberId absorbed, MemberId into)
    {
        foreach (var (meetup, own, other) in connection.Query<(string Meetup, long Own, long Other)>(MoveSql.TwoAttendances, new { absorbed, into }))
            if (MergedAnswers.IsAbsorbedAttendanceKept(Instant.FromUnixTimeMilliseconds(own), Instant.FromUnixTimeMilliseconds(other)))
                connection.Execute(AttendanceSql.Remove, new { meetup, member = into });
        foreach (var followUp in connection.Query<FollowUp>(MoveSql.TwoFollowUps, new { absorbed, into }))
            if (MergedAnswers.IsAbsorbedFollowUpKept(followUp.AnsweredAt))
                connection.Execute(FollowUpSql.Remove, new { meetup = followUp.MeetupId, member = into });
    }
}
