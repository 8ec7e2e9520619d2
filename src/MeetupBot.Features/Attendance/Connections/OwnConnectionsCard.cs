using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Whom the viewer has met, who else says so, page by page, and whom to meet next. Who is named is shown with their picture.</summary>
internal sealed class OwnConnectionsCard(
    AskedToMeetReader askedToMeetReader,
    CommunityReachReader reachReader,
    ConnectionText connectionText,
    PageLinkService pageLinks,
    NameVisibilityReader nameVisibility,
    PictureReader pictureReader,
    Session session,
    MemberSuggestions memberSuggestions)
{
    private const int PageSize = 8;
    public const int MostSuggested = 3;
    private const int LongestLabel = 75;

    public Card Draw(InteractionContext context, int page, string note) => Draw(context, page, new Card(new Block.Paragraph(note)));

    /// <param name="note">What was just done, and stands above; or null.</param>
    public Card Draw(InteractionContext context, int page, Card? note = null)
    {
        var viewer = context.Caller.Id;
        var visibility = nameVisibility.ReadFor(viewer);
        var all = session.Encounters.OwnConnections(viewer);
        visibility.Load(all.Select(connection => connection.Other));
        var named = all.Where(connection => visibility.IsHere(connection.Other)).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (named.Count - 1) / PageSize));
        var shown = named.Skip(page * PageSize).Take(PageSize).ToList();
        var blocks = new List<Block>
        {
            new Block.Heading("", Words.YourConnections),
        };
        if (note is not null)
            blocks.AddRange(note.Blocks);
        blocks.Add(new Block.Paragraph(Summary(context, all.Except(named).Count(connection => connection.SaidBy(viewer) is not null))));
        var next = page == 0 ? memberSuggestions.Suggest(viewer, MostSuggested) : [];
        var faces = pictureReader.Read(shown.Select(connection => connection.Other).Concat(next.Select(one => one.Member.Id)));
        blocks.AddRange(Lines(context, shown, visibility, faces, page));
        blocks.AddRange(Next(context, next, faces));
        if (shown.Count > 0)
            blocks.Add(Closer(shown, visibility));
        if (Ways(context, page, named.Count) is { Count: > 0 } ways)
            blocks.Add(new Block.Buttons(ways));
        return new Card(blocks) { Summary = Words.YourConnections };
    }

    private RichText Summary(InteractionContext context, int gone)
    {
        var reach = reachReader.Read(context.Caller.Community.Id, context.Caller.Id);
        if (reach.Met == 0)
            return [Words.MetNobodyYet, new Span.Code("/meetup met"), Words.MetNobodyHint];
        return [Words.YouHaveMetSoFar, new Span.Strong(Words.OfMembers(reach.Met, reach.Others)), Words.WhoHaveLeft(gone)];
    }

    /// <summary>
    /// First what waits for the viewer, with who says so; then what both say, of some times at least, and what only the viewer says. People with whom it
    /// was the same share a line.
    /// </summary>
    private IEnumerable<Block> Lines(
        InteractionContext context, IReadOnlyList<Connection> shown, NameVisibility visibility, IReadOnlyDictionary<MemberId, Uri> faces, int page)
    {
        var viewer = context.Caller.Id;
        var (both, own, inPart, waiting) = (new List<Connection>(), new List<Connection>(), new List<Connection>(), new List<Connection>());
        foreach (var connection in shown)
            (connection.SaidBy(viewer) is not { } said || connection.Unanswered(viewer).Count > 0 ? waiting
                : said.Confirmed is null ? own
                : said.Confirmed.Times == said.Times ? both
                : inPart).Add(connection);
        foreach (var connection in waiting)
            yield return LineOf(connection);
        if (Confirmations(shown, visibility, viewer, page) is { Count: > 0 } confirmations)
            yield return new Block.Buttons(confirmations);
        foreach (var (head, connections, others) in new[] { (Words.YouBothSaySo, both, inPart), (Words.OnlyYouSaySo, own, []) })
        {
            if (connections.Count + others.Count > 0)
                yield return new Block.Paragraph(head);
            foreach (var group in connections.GroupBy(SameFor))
                yield return Line(
                    connectionText.WriteLine([.. group.Select(connection => visibility.NameOf(connection.Other)!)], group.First(), context.Phrases),
                    [.. group.Select(connection => connection.Other)]);
            foreach (var connection in others)
                yield return LineOf(connection);
        }

        Block.Faces LineOf(Connection connection) =>
            Line(connectionText.WriteLine(visibility.NameOf(connection.Other)!, connection, viewer, context.Phrases), [connection.Other]);

        Block.Faces Line(RichText text, IReadOnlyList<MemberId> people) => DrawLine(text, people, member => visibility.NameOf(member)!, faces);
    }

    /// <summary>One meeting can be the same for several people; who was met more often has a line of their own.</summary>
    private static (Occasion? Occasion, Instant? At, MemberId? Alone) SameFor(Connection said) =>
        said.Times == 1 ? (said.First.Occasion, said.First.At, null) : (null, null, said.Other);

    private static Block.Faces DrawLine(
        RichText text, IReadOnlyList<MemberId> people, Func<MemberId, string> nameOf, IReadOnlyDictionary<MemberId, Uri> faces)
    {
        var shown = people.Where(faces.ContainsKey).Take(Block.Faces.Most).Select(member => new Picture(faces[member], nameOf(member)));
        return new Block.Faces(text, [.. shown]) { Beside = people.Count == 1 };
    }

    private IEnumerable<Block> Next(InteractionContext context, IReadOnlyList<NextToMeet> next, IReadOnlyDictionary<MemberId, Uri> faces)
    {
        if (next.Count == 0)
            yield break;
        yield return new Block.Heading("", Words.NextToMeet);
        var asked = next.Select(one => one.Member.Id).Where(member => askedToMeetReader.HasAsked(context, member)).ToHashSet();
        var names = next.ToDictionary(one => one.Member.Id, one => one.Member.Name!);
        foreach (var (text, people) in ConnectionText.WriteLines(next, asked, context.Phrases))
            yield return DrawLine(text, people, member => names[member], faces);
        if (asked.Count < next.Count)
            yield return new Block.Buttons([.. next.Where(one => !asked.Contains(one.Member.Id)).Select(one => new Button(
                Words.MeetThem(one.Member.Name!), new(ButtonNames.Meet, one.Member.Id.ToString())))]);
    }

    /// <summary>One for each person who alone says that they met, for the meeting that their line names.</summary>
    private static List<Button> Confirmations(IEnumerable<Connection> shown, NameVisibility visibility, MemberId viewer, int page) =>
    [
        .. shown.Where(connection => connection.Unanswered(viewer).Count > 0).Select(connection => ConnectionButtons.DrawConfirm(
            Words.YesIMet(visibility.NameOf(connection.Other)!), connection.Unanswered(viewer)[^1], page)),
    ];

    private static Block.Menu Closer(IEnumerable<Connection> shown, NameVisibility visibility) => new(
        new(ConnectionButtons.WithButton), Words.LookCloser,
    [
        .. shown.Select(connection => new MenuOption(
            DisplayText.Shorten(visibility.NameOf(connection.Other)!, LongestLabel), connection.Other.ToString())),
    ]);

    private List<Button> Ways(InteractionContext context, int page, int count)
    {
        var ways = new List<Button>();
        if (page > 0)
            ways.Add(new Button(Words.Earlier, Page(page - 1)));
        if (count > (page + 1) * PageSize)
            ways.Add(new Button(Words.Later, Page(page + 1)));
        if (pageLinks.ToNetwork(context.Caller.Id, context.Now) is { } picture)
            ways.Add(Button.Open(Words.SeeThePicture, picture));
        return ways;
    }

    private static ActionId Page(int page) => new(ConnectionsCommand.PageButton, page.ToString(CultureInfo.InvariantCulture));
}
