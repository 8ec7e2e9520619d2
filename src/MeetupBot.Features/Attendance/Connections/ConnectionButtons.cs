using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>
/// Shows one connection, confirms what the other one says, and strikes an encounter that never happened. Either of the two may strike it, for
/// both.
/// </summary>
internal sealed class ConnectionButtons(
    ConnectionCard connectionCard,
    ConnectionText connectionText,
    OwnConnectionsCard ownConnectionsCard,
    MeetupAccessService meetupAccessService,
    RecapPosts recapPosts,
    NameVisibilityReader nameVisibility,
    Session session) : IButton
{
    public const string WithButton = "conn.with";
    public const string StrikeButton = "conn.strike";
    public const string ConfirmButton = "conn.yes";
    private const string Sure = "yes";

    public static IReadOnlyList<string> Buttons { get; } = [WithButton, StrikeButton, ConfirmButton];

    /// <param name="meeting">One that only the other member says.</param>
    /// <param name="page">The page of the own list on which the button stands. Null on the connection's own card.</param>
    public static Button DrawConfirm(string label, Meeting meeting, int? page = null) => new(
        label,
        new(ConfirmButton, meeting.Encounters[0].Id.ToString(CultureInfo.InvariantCulture), page?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ButtonTone.Primary);

    public Reply Run(InteractionContext context, ComponentInteraction press) => press.Action.Name switch
    {
        WithButton => Look(context, press),
        ConfirmButton => Confirm(context, press),
        _ when press.Action.Detail == Sure => Strike(context, press),
        _ => Ask(context, press),
    };

    private Reply Look(InteractionContext context, ComponentInteraction press)
    {
        var typed = press.Values.Count == 1 ? press.Values[0] : press.Action.Subject;
        if (!IsMine(context, Number(typed), out var other))
            return Refusals.Create(Words.NotHereAnyMore, Back());
        return connectionCard.HasContent(context, other.Id)
            ? new Reply.Replace(connectionCard.Draw(context, other))
            : ConnectionCard.RefuseUnknown(context, other.Name!);
    }

    /// <summary>The viewer says so too. A second press changes nothing.</summary>
    private Reply Confirm(InteractionContext context, ComponentInteraction press)
    {
        if (Theirs(context, Number(press.Action.Subject)) is not { } found || !found.Meeting.SaidBy(found.Other))
            return Refusals.Create(Words.StruckAlready, Back());
        foreach (var encounter in found.Meeting.Encounters)
            session.Encounters.Say(encounter.CommunityId, context.Caller.Id, found.Other, encounter.Occasion, encounter.MetAt);
        if (found.Meeting.Occasion.Meetup is { } meetup)
            recapPosts.RefreshRecap(meetup);
        var note = Words.NotedBoth(NameOf(context, found.Other));
        return press.Action.Detail.Length == 0 && IsMine(context, found.Other.Value, out var other)
            ? new Reply.Replace(connectionCard.Draw(context, other, note))
            : new Reply.Replace(ownConnectionsCard.Draw(context, (int)Number(press.Action.Detail), note));
    }

    private Reply Ask(InteractionContext context, ComponentInteraction press)
    {
        if (press.Values is not [var typed] || Theirs(context, Number(typed)) is not { } found)
            return Refusals.Create(Words.StruckAlready, Back());
        var name = NameOf(context, found.Other);
        var question = (RichText)Words.ReallyStrike(name)
            + connectionText.WriteWhen(found.Meeting, context.Phrases) + " " + connectionText.WriteWhere(found.Meeting.Occasion) + Words.GoneForBoth;
        return new Reply.Replace(new Card(
            new Block.Paragraph(question),
            new Block.Buttons(
                new Button(Words.StrikeIt, new(StrikeButton, typed, Sure), ButtonTone.Danger),
                new Button(Words.KeepIt, new(WithButton, found.Other.ToString())))));
    }

    private Reply Strike(InteractionContext context, ComponentInteraction press)
    {
        if (Theirs(context, Number(press.Action.Subject)) is not { } found)
            return Refusals.Create(Words.StruckAlready, Back());
        foreach (var encounter in found.Meeting.Encounters)
            session.Encounters.Strike(encounter);
        if (found.Meeting.Occasion.Meetup is { } meetup)
            recapPosts.RefreshRecap(meetup);
        var note = Words.Struck(NameOf(context, found.Other), context.Phrases.Plain(connectionText.TimeOf(found.Meeting, context.Phrases)));
        return IsMine(context, found.Other.Value, out var other)
            ? new Reply.Replace(connectionCard.Draw(context, other, note))
            : new Reply.Replace(new Card(new Block.Paragraph(note), new Block.Buttons(Back())));
    }

    /// <summary>The meeting that contains the encounter; null if the viewer is not part of it.</summary>
    private (MemberId Other, Meeting Meeting)? Theirs(InteractionContext context, long id)
    {
        var viewer = context.Caller.Id;
        if (session.Encounters.Find(id) is not { } encounter || (encounter.LowMember != viewer && encounter.HighMember != viewer))
            return null;
        var other = encounter.Other(viewer);
        var connection = Connection.FromEncounters(other, session.Encounters.Between(viewer, other));
        return (other, connection.Meetings.First(meeting => meeting.Encounters.Any(one => one.Id == id)));
    }

    /// <summary>Whether the viewer may look at this member: one of them says that they met, or they share a community.</summary>
    private bool IsMine(InteractionContext context, long id, out Member other)
    {
        var visibility = nameVisibility.ReadFor(context.Caller.Id);
        other = visibility.Find(new MemberId(id))!;
        return other is not null && other.Id != context.Caller.Id
            && (session.Encounters.Between(context.Caller.Id, other.Id).Count > 0 || meetupAccessService.IsOurs(context, other.Id));
    }

    private string NameOf(InteractionContext context, MemberId member) =>
        nameVisibility.ReadFor(context.Caller.Id).NameOf(member) ?? Words.FormerMember;

    private static long Number(string typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Button Back() => new(Words.YourConnections, new(ConnectionsCommand.PageButton, "0"));
}
