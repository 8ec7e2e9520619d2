using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>The viewer's connection with one other member, and whom that member knows, as far as both of each pair allow it.</summary>
internal sealed class ConnectionCard(
    AskedToMeetReader askedToMeetReader,
    ConnectionText connectionText,
    NameVisibilityReader nameVisibility,
    PictureReader pictureReader,
    Session session)
{
    /// <summary>Marks a button that stands on this card.</summary>
    public const string OfOne = "one";


    private const int MostMeetings = 10;
    private const int MostConfirmed = 5;
    private const int MostInMenu = 25;
    private const int MostNames = 15;

    /// <summary>
    /// Whether there is anything that the viewer may know. If not, the answer is the one about somebody who has never used the bot, or it would
    /// tell who has, or whom others have named.
    /// </summary>
    public bool HasContent(InteractionContext context, MemberId other) =>
        session.Encounters.Between(context.Caller.Id, other).Count > 0 || nameVisibility.ReadFor(context.Caller.Id).CircleOf(other).Count > 0;

    /// <param name="name">As the viewer knows them.</param>
    public static Reply RefuseUnknown(InteractionContext context, string name) =>
        Refusals.Create(context.Caller.IsGuest ? Words.NotMetYet(name) : Words.NotMetAskFirst(name));

    public Card Draw(InteractionContext context, Member other, string note) => Draw(context, other, new Card(new Block.Paragraph(note)));

    /// <param name="note">What was just done, and stands above; or null.</param>
    public Card Draw(InteractionContext context, Member other, Card? note = null)
    {
        var visibility = nameVisibility.ReadFor(context.Caller.Id);
        var connection = Between(context, other);
        var blocks = new List<Block>();
        if (note is not null)
            blocks.AddRange(note.Blocks);
        blocks.Add(new Block.Heading("", [new Span.Strong(other.Name!)])
        {
            Host = pictureReader.ReadFirst([other.Id], 1, _ => other.Name).Select(face => face.Picture).FirstOrDefault(),
        });
        blocks.AddRange(Meetings(context, other, connection));
        blocks.AddRange(Acquaintances(context, visibility, other));
        if (connection is not null)
            blocks.Add(StrikeMenu(context, connection));
        var ways = new List<Button>();
        if (!context.Caller.IsGuest && session.Members.MayBeIntroduced(context.Caller.Id, other.Id)
            && Introduction(context, other, connection?.SaidBy(context.Caller.Id)) is { } introduction)
            ways.Add(introduction);
        ways.Add(new Button(Words.YourConnections, new(ConnectionsCommand.PageButton, "0")));
        blocks.Add(new Block.Buttons(ways));
        return new Card(blocks) { Summary = other.Name! };
    }

    /// <summary>
    /// A member already met can be introduced to others. A member not yet met can be introduced to the viewer, once: null when the viewer has
    /// asked for it.
    /// </summary>
    private Button? Introduction(InteractionContext context, Member other, Connection? connection)
    {
        var id = other.Id.ToString();
        if (connection is not null)
            return new Button(Words.IntroduceSomeone(other.Name!), new(ButtonNames.Introduce, id));
        return askedToMeetReader.HasAsked(context, other.Id) ? null : new Button(Words.MeetThem(other.Name!), new(ButtonNames.Meet, id, OfOne));
    }

    private Connection? Between(InteractionContext context, Member other) =>
        session.Encounters.Between(context.Caller.Id, other.Id) is { Count: > 0 } encounters
        ? Connection.FromEncounters(other.Id, encounters)
        : null;

    private IEnumerable<Block> Meetings(InteractionContext context, Member other, Connection? connection)
    {
        if (connection is null)
        {
            yield return new Block.Paragraph(Words.NotMetYet(other.Name!));
            yield break;
        }

        if (connection.SaidBy(context.Caller.Id) is { } said)
        {
            // Who says so is said once where it is the same of all, else of each.
            var isSame = said.Meetings.Select(meeting => meeting.SaidBy(other.Id)).Distinct().Count() == 1;
            yield return new Block.Paragraph(Words.YouMet(said.Times, isSame ? said.First.SaidBy(other.Id) : null));
            foreach (var meeting in said.Meetings.TakeLast(MostMeetings))
                yield return new Block.Paragraph(RichText.Join(" · ",
                [
                    connectionText.WriteOccasion(meeting, context.Phrases),
                    isSame ? null : meeting.SaidBy(other.Id) ? Words.BothSay : Words.OnlyYouSay,
                ]));
            if (said.Times > MostMeetings)
                yield return new Block.Footer(Words.EarlierMeetings(said.Times - MostMeetings));
        }

        foreach (var block in Unanswered(context, other, connection.Unanswered(context.Caller.Id)))
            yield return block;
    }

    /// <summary>The meetings that only the other member says, the latest ones each with a button that confirms it.</summary>
    private IEnumerable<Block> Unanswered(InteractionContext context, Member other, IReadOnlyList<Meeting> meetings)
    {
        if (meetings.Count == 0)
            yield break;
        var shown = meetings.TakeLast(MostConfirmed).ToList();
        yield return new Block.Paragraph(Words.OnlyTheySay(other.Name!, meetings.Count));
        foreach (var meeting in shown)
            yield return new Block.Paragraph(connectionText.WriteOccasion(meeting, context.Phrases));
        if (meetings.Count > MostConfirmed)
            yield return new Block.Footer(Words.EarlierMeetings(meetings.Count - MostConfirmed));
        yield return new Block.Buttons([.. shown.Select(meeting => ConnectionButtons.DrawConfirm(
            DisplayText.Shorten(Words.YesThen(connectionText.WritePlain(meeting, context.Phrases)), 75), meeting))]);
    }

    private static IEnumerable<Block> Acquaintances(InteractionContext context, NameVisibility visibility, Member other)
    {
        var nameable = visibility.FindAll(visibility.CircleOf(other.Id).Where(one => one != context.Caller.Id)).ToList();
        var both = nameable.Where(one => visibility.Acquaintances.Contains(one.Id)).Select(one => one.Name!).ToList();
        var others = nameable.Where(one => !visibility.Acquaintances.Contains(one.Id)).Select(one => one.Name!).ToList();
        if (both.Count > 0)
            yield return new Block.Paragraph(Words.YouBothKnowList(Words.ListFirst(both, MostNames)));
        if (others.Count > 0)
            yield return new Block.Paragraph(Words.HasAlsoMet(other.Name!, Words.ListFirst(others, MostNames)));
        yield return new Block.Footer(Words.OnlyAsBothAllow);
    }

    private Block.Menu StrikeMenu(InteractionContext context, Connection connection) => new(
        new(ConnectionButtons.StrikeButton, "ask"), Words.StrikeOne,
    [
        .. connection.Meetings.TakeLast(MostInMenu).Select(meeting => new MenuOption(
            DisplayText.Shorten(connectionText.WritePlain(meeting, context.Phrases), 75),
            meeting.Encounters[0].Id.ToString(CultureInfo.InvariantCulture))),
    ]);
}
