using MeetupBot.Application.Names;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Storage;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>A look at one connection, and striking what never was: either of the two may, and it is gone for both.</summary>
internal sealed class ConnectionButtons(ConnectionCard connectionCard, MeetupAccess meetupAccess, RecapPosts recapPosts, Session session) : IAction
{
    private const string Sure = "yes";

    public static IReadOnlyList<string> Buttons { get; } = [Actions.ConnectionWith, Actions.ConnectionStrike];

    public Reply Run(Turn turn, ComponentInteraction press) => press.Action.Name == Actions.ConnectionWith
        ? Look(turn, press)
        : press.Action.Detail == Sure ? Strike(turn, press) : Ask(turn, press);

    private Reply Look(Turn turn, ComponentInteraction press)
    {
        var typed = press.Values.Count == 1 ? press.Values[0] : press.Action.Subject;
        return IsMine(turn, Number(typed), out var other)
            ? new Reply.Replace(connectionCard.Of(turn, other))
            : Refusals.Say(Words.NotHereAnyMore, Back());
    }

    private Reply Ask(Turn turn, ComponentInteraction press)
    {
        if (press.Values is not [var typed] || Theirs(turn, Number(typed)) is not { } found)
            return Refusals.Say(Words.StruckAlready, Back());
        var text = new ConnectionText(session, turn.Phrases);
        var name = NameOf(turn, found.Other);
        var question = (RichText)Words.ReallyStrike(name) + text.When(found.Meeting) + " " + text.Where(found.Meeting.Occasion) + Words.GoneForBoth;
        return new Reply.Replace(new Card(
            new Block.Paragraph(question),
            new Block.Buttons(
                new Button(Words.StrikeIt, new(Actions.ConnectionStrike, typed, Sure), ButtonTone.Danger),
                new Button(Words.KeepIt, new(Actions.ConnectionWith, found.Other.Value.ToString(CultureInfo.InvariantCulture))))));
    }

    private Reply Strike(Turn turn, ComponentInteraction press)
    {
        if (Theirs(turn, Number(press.Action.Subject)) is not { } found)
            return Refusals.Say(Words.StruckAlready, Back());
        foreach (var encounter in found.Meeting.Encounters)
            session.Encounters.Strike(encounter);
        if (found.Meeting.Occasion.Meetup is { } meetup)
            recapPosts.RefreshRecap(meetup);
        var note = Words.Struck(NameOf(turn, found.Other), turn.Phrases.Plain(MeetupTime.At(found.Meeting.At)));
        return IsMine(turn, found.Other.Value, out var other)
            ? new Reply.Replace(connectionCard.Of(turn, other, note))
            : new Reply.Replace(new Card(new Block.Paragraph(note), new Block.Buttons(Back())));
    }

    /// <summary>The meeting of which the encounter is part, if the viewer is one of its two.</summary>
    private (MemberId Other, Meeting Meeting)? Theirs(Turn turn, long id)
    {
        var viewer = turn.Caller.Id;
        if (session.Encounters.Find(id) is not { } encounter || (encounter.LowMember != viewer && encounter.HighMember != viewer))
            return null;
        var other = encounter.Other(viewer);
        var connection = Connection.Of(other, session.Encounters.Between(viewer, other));
        return (other, connection.Meetings.First(meeting => meeting.Encounters.Any(one => one.Id == id)));
    }

    /// <summary>Whether it is somebody whom the viewer may look at: met before, or of this community.</summary>
    private bool IsMine(Turn turn, long id, out Member other)
    {
        var naming = new Naming(session, turn.Caller.Id);
        other = naming.Find(new MemberId(id))!;
        return other is not null && other.Id != turn.Caller.Id && (naming.Met.Contains(other.Id) || meetupAccess.IsOurs(turn, other.Id));
    }

    private string NameOf(Turn turn, MemberId member) => new Naming(session, turn.Caller.Id).NameOf(member) ?? Words.FormerMember;

    private static long Number(string typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Button Back() => new(Words.YourConnections, new(Actions.Connections, "0"));
}
