using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Shows hosts everybody who answered, a page at a time.</summary>
internal sealed class GuestListButtons(
    GuestRowsReader guestRowsReader, ManageAccessService manageAccessService, PageLinkService pageLinks, Session session) : IButton
{
    public const string ListButton = "guests";
    private const int PageSize = 40;

    public static IReadOnlyList<string> Buttons { get; } = [ListButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (manageAccessService.RefuseUnlessHost(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var rows = guestRowsReader.Read(meetup);
        var last = Math.Max(0, (rows.Count - 1) / PageSize);
        var page = Math.Clamp(int.TryParse(press.Action.Detail, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0, 0, last);
        return new Reply.Replace(new Card(
        [
            new Block.Heading("", [new Span.Strong(meetup.Title)]),
            .. Groups([.. rows.Skip(page * PageSize).Take(PageSize)]),
            new Block.Buttons([.. Ways(context, meetup, page, last)]),
            Block.Footer.OfId(meetup.Id.Value),
        ])
        {
            Summary = Words.WhoIsComing,
        });
    }

    private static IEnumerable<Block> Groups(List<GuestRow> rows)
    {
        if (rows.Count == 0)
            yield return new Block.Paragraph(Words.NobodyAnsweredYet);
        foreach (var group in rows.GroupBy(row => row.Status))
            yield return new Block.Paragraph(
                new RichText([new Span.Strong(Words.StatusHeading(group.Key))]) + ": " + string.Join(", ", group.Select(Name)));
    }

    private static string Name(GuestRow row)
    {
        var name = row.IsHost ? Words.HostMark(row.Name) : row.Name;
        return row.Guests > 0 ? string.Create(CultureInfo.InvariantCulture, $"{name} +{row.Guests}") : name;
    }

    private IEnumerable<Button> Ways(InteractionContext context, Meetup meetup, int page, int last)
    {
        if (page > 0)
            yield return new Button(Words.Earlier, Page(meetup.Id, page - 1));
        if (page < last)
            yield return new Button(Words.Later, Page(meetup.Id, page + 1));
        // The page does not know in which channel its owner pressed.
        if ((meetup.IsOpen || session.Meetups.TakesPart(meetup, context.Caller.Id)) && pageLinks.ToGuests(context.Caller.Id, meetup.Id, context.Now) is { } link)
            yield return Button.Open(Words.OpenTheList, link);
        yield return ManageButtons.DrawBack(meetup.Id);
    }

    private static ActionId Page(MeetupId id, int page) => new(ListButton, id.Value, page.ToString(CultureInfo.InvariantCulture));
}
