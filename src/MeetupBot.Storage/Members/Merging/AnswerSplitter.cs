using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Rsvps;
using NodaTime;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Divides votes and RSVPs between the two members of a split.</summary>
internal sealed class AnswerSplitter(StoreConnection connection, PartingSides sides, MeetupStore meetups, RsvpStore rsvps)
{
    private readonly AnswerWriter _writer = new(connection);

    public void Split(MemberId staying, MemberId parted)
    {
        SplitBallots(staying, parted);
        SplitRsvps(staying, parted);
    }

    private void SplitBallots(MemberId staying, MemberId parted)
    {
        var rows = connection.Query<KeptBallot>(AnswerMoveSql.Ballots, new { member = staying }).ToDictionary(ballot => ballot.Meetup);
        var places = Places(rows.Keys);
        foreach (var pair in sides.Parted.SelectMany(merge => merge.Record.TwoBallots))
        {
            if (!rows.Remove(pair.Into.Meetup, out var now) || !places.TryGetValue(now.Meetup, out var place))
                continue;
            var (stays, goes) = sides.Apart(pair, now, place.CommunityId);
            _writer.Put(staying, stays);
            _writer.Put(parted, goes);
        }

        foreach (var row in rows.Values.Where(row => GoesWithParted(RowKind.Ballot, row, places)))
            connection.Execute(AnswerMoveSql.MoveBallot, new { meetup = row.Meetup, from = staying, to = parted });
    }

    private void SplitRsvps(MemberId staying, MemberId parted)
    {
        var rows = connection.Query<KeptRsvp>(AnswerMoveSql.Rsvps, new { member = staying }).ToDictionary(rsvp => rsvp.Meetup);
        var places = Places(rows.Keys);
        foreach (var pair in sides.Parted.SelectMany(merge => merge.Record.TwoRsvps))
        {
            if (!rows.Remove(pair.Into.Meetup, out var now) || !places.TryGetValue(now.Meetup, out var place))
                continue;
            var (stays, goes) = sides.Apart(pair, now, place.CommunityId);
            // The side that keeps the current answer gets its place first.
            if (ReferenceEquals(goes, now))
                Seat((parted, goes), (staying, stays));
            else
                Seat((staying, stays), (parted, goes));
        }

        foreach (var row in rows.Values.Where(row => GoesWithParted(RowKind.Rsvp, row, places)))
            connection.Execute(AnswerMoveSql.MoveRsvp, new { meetup = row.Meetup, from = staying, to = parted });
    }

    /// <summary>Saves the answers of both. One person's place may now be needed twice; whoever finds none is put on the waitlist.</summary>
    private void Seat(params (MemberId Member, KeptRsvp Rsvp)[] answers)
    {
        if (meetups.Find(new MeetupId(answers[0].Rsvp.Meetup)) is not { } meetup)
            return;
        var guests = rsvps.Find(meetup);
        guests = guests with { Rsvps = [.. guests.Rsvps.Where(rsvp => answers.All(answer => answer.Member != rsvp.Member))] };
        foreach (var (member, rsvp) in answers)
        {
            guests = guests.Restore(rsvp.Of(member));
            _writer.Put(member, rsvp.With(guests[member]!));
        }
    }

    private bool GoesWithParted(char kind, IKeptAnswer row, Dictionary<string, MeetupPlace> places) =>
        places.TryGetValue(row.Meetup, out var place)
        && sides.GoesWithParted(kind, row.Meetup, place.CommunityId, Instant.FromUnixTimeMilliseconds(row.AnsweredAt));

    private Dictionary<string, MeetupPlace> Places(IEnumerable<string> ids) =>
        connection.Query<MeetupPlace>(AnswerMoveSql.Places, new { meetups = IdList.Of(ids.Select(id => new MeetupId(id))) })
            .ToDictionary(place => place.Id);
}
