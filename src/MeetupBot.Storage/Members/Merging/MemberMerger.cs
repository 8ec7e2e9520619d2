using System.Globalization;
using System.Text.Json;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>Makes one member of two, and writes down what was whose.</summary>
internal sealed class MemberMerger(StoreConnection connection, MemberStore members, EncounterStore encounters)
{
    /// <returns>The meetups that the absorbed one had answered or hosts.</returns>
    public IReadOnlyList<MeetupId> Merge(MemberId absorbed, MemberId into, Instant now)
    {
        if (absorbed == into)
            return [];
        var record = new MergeRecord { LastEncounter = connection.First<long?>(EncounterSql.Last) ?? 0 };
        MergeBallots(record, absorbed, into);
        MergeRsvps(record, absorbed, into);
        MergeEncounters(record, absorbed, into);
        MergeOffices(record, absorbed, into);
        MergeSettings(absorbed, into);
        foreach (var move in MergeSql.Moves)
            connection.Execute(move, new { absorbed, into });
        connection.Execute(MergeSql.Redirect, new { absorbed, into });
        connection.Execute(MergeSql.Add, new { absorbed, into, now, kept = JsonSerializer.Serialize(record, MergeJson.Default.MergeRecord) });
        connection.Execute(AccountSql.Absorb, new { absorbed, into });
        connection.Execute(MergeSql.Absorb, new { absorbed, into });
        return [.. Touched(record).Distinct().Select(id => new MeetupId(id))];
    }

    private static IEnumerable<string> Touched(MergeRecord record) => record.Ballots.Concat(record.Rsvps).Concat(record.Hosted)
        .Concat(record.TwoBallots.Select(pair => pair.Into.Meetup)).Concat(record.TwoRsvps.Select(pair => pair.Into.Meetup));

    private void MergeBallots(MergeRecord record, MemberId absorbed, MemberId into)
    {
        var own = connection.Query<KeptBallot>(HistorySql.Ballots, new { member = into }).ToDictionary(ballot => ballot.Meetup);
        foreach (var ballot in connection.Query<KeptBallot>(HistorySql.Ballots, new { member = absorbed }))
        {
            if (!own.TryGetValue(ballot.Meetup, out var other))
            {
                record.Ballots.Add(ballot.Meetup);
                connection.Execute(HistorySql.MoveBallot, new { meetup = ballot.Meetup, from = absorbed, to = into });
                continue;
            }

            var two = new KeptPair<KeptBallot>(ballot, other);
            record.TwoBallots.Add(two);
            connection.Execute(BallotSql.Remove, new { meetup = ballot.Meetup, member = absorbed });
            if (two.IsAbsorbedLater)
                new AnswerWriter(connection).Put(into, ballot with { StartedAt = Math.Min(ballot.StartedAt, other.StartedAt) });
        }
    }

    private void MergeRsvps(MergeRecord record, MemberId absorbed, MemberId into)
    {
        var own = connection.Query<KeptRsvp>(HistorySql.Rsvps, new { member = into }).ToDictionary(rsvp => rsvp.Meetup);
        foreach (var rsvp in connection.Query<KeptRsvp>(HistorySql.Rsvps, new { member = absorbed }))
        {
            if (!own.TryGetValue(rsvp.Meetup, out var other))
            {
                record.Rsvps.Add(rsvp.Meetup);
                connection.Execute(HistorySql.MoveRsvp, new { meetup = rsvp.Meetup, from = absorbed, to = into });
                continue;
            }

            var two = new KeptPair<KeptRsvp>(rsvp, other);
            record.TwoRsvps.Add(two);
            connection.Execute(RsvpSql.Remove, new { meetup = rsvp.Meetup, member = absorbed });
            var (earlier, later) = two.IsAbsorbedLater ? (other, rsvp) : (rsvp, other);
            var holds = Rsvp.OfOne(earlier.Of(into), later.Of(into));
            new AnswerWriter(connection).Put(into, later.With(holds));
        }
    }

    /// <summary>
    /// One with oneself vanishes. Two at one meetup with the same other person, each from one of the accounts, stay two rows, so that they
    /// can part again: who counts, counts meetups.
    /// </summary>
    private void MergeEncounters(MergeRecord record, MemberId absorbed, MemberId into)
    {
        foreach (var encounter in encounters.Of(absorbed))
            if (encounter.Other(absorbed) == into)
            {
                record.WithOneself.Add(Kept(encounter, absorbed));
                connection.Execute(EncounterSql.Remove, new { id = encounter.Id });
            }
            else
            {
                record.Encounters.Add(encounter.Id);
                connection.Execute(EncounterSql.Put, encounter.Instead(absorbed, into));
            }
    }

    private static KeptEncounter Kept(Encounter encounter, MemberId owner) => new()
    {
        Community = encounter.CommunityId.Value,
        Meetup = encounter.MeetupId?.Value,
        Introduction = encounter.IntroductionId?.Value,
        MetAt = encounter.MetAt.ToUnixTimeMilliseconds(),
        SaidByOwner = encounter.SaidBy(owner),
        SaidByOther = encounter.SaidBy(encounter.Other(owner)),
    };

    private void MergeOffices(MergeRecord record, MemberId absorbed, MemberId into)
    {
        var offices = new OfficeWriter(connection);
        record.Hosted.AddRange(offices.Hosted(absorbed));
        record.CalledOff.AddRange(offices.CalledOff(absorbed));
        record.CoHosted.AddRange(offices.CoHosted(absorbed));
        record.Organizes.AddRange(offices.Organizes(absorbed));
        record.OtherOrganizes.AddRange(offices.Organizes(into));
        record.Shared.AddRange(record.CoHosted.Intersect(offices.CoHosted(into)));
        record.Shared.AddRange(record.Organizes.Intersect(record.OtherOrganizes).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        record.Hosted.ForEach(meetup => offices.MoveHosted(meetup, absorbed, into));
        record.CalledOff.ForEach(meetup => offices.MoveCalledOff(meetup, absorbed, into));
        record.CoHosted.ForEach(meetup => offices.MoveCoHosted(meetup, absorbed, into));
        record.Organizes.ForEach(community => offices.MoveOrganizer(community, absorbed, into));
    }

    /// <summary>What the one has not set is taken from the other, and of visibility the stricter.</summary>
    private void MergeSettings(MemberId absorbed, MemberId into)
    {
        if (members.Find(absorbed) is not { } other || members.Find(into) is not { } own)
            return;
        var isOtherNewer = other.LastSeenAt > own.LastSeenAt;
        members.Update(own with
        {
            Name = isOtherNewer ? other.Name : own.Name,
            Zone = own.Zone ?? other.Zone,
            PlatformZone = own.PlatformZone ?? other.PlatformZone,
            Locale = own.Locale ?? other.Locale,
            Area = own.Area ?? other.Area,
            Interests = own.Interests ?? other.Interests,
            Reminders = own.Reminders ?? other.Reminders,
            ToldAt = own.ToldAt ?? other.ToldAt,
            Visibility = Stricter(own.Visibility, other.Visibility),
            LastSeenAt = Instant.Max(own.LastSeenAt, other.LastSeenAt),
        });
    }

    private static Visibility Stricter(Visibility one, Visibility other) =>
        new[] { Visibility.Private, Visibility.Mutuals, Visibility.Open }.First(visibility => one == visibility || other == visibility);
}
