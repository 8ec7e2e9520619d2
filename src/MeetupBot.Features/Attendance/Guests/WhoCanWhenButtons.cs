using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Shows hosts who said what in a poll, a page at a time, with a menu that goes to a time.</summary>
internal sealed class WhoCanWhenButtons(
    ManageAccessService manageAccessService, MeetupViewReader meetupViewReader, PictureReader pictureReader, Session session) : IButton
{
    /// <summary>Among how many of those who answered faces are looked for.</summary>
    private const int MostLookedAt = 24;

    public const string WhenButton = "guests.when";
    public const string TimeMenu = "guests.when.time";

    public static IReadOnlyList<string> Buttons { get; } = [WhenButton, TimeMenu];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (manageAccessService.RefuseUnlessHost(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var view = meetupViewReader.Read(meetup);
        if (view.Poll.Options.Count == 0)
            return Refusals.Create(Words.NeverAPoll, ManageButtons.DrawBack(meetup.Id));
        var names = session.Members.Names(view.Poll.Ballots.Select(ballot => ballot.Member));
        var pages = WhoCanWhenText.Write(view, member => names.GetValueOrDefault(member, Words.FormerMember), view.Phrases(context.Now));
        var page = Math.Clamp(ReadPage(press, pages), 0, pages.Count - 1);
        return new Reply.Replace(new Card(
        [
            new Block.Heading("", [new Span.Strong(meetup.Title)]),
            .. page == 0 ? DrawAnswered(view, names) : [],
            .. pages[page].Lines.Select(line => new Block.Paragraph(line)),
            .. pages.Count > 1 ? Menus(context, view) : [],
            new Block.Buttons([.. Ways(meetup.Id, page, pages.Count - 1)]),
            Block.Footer.OfId(meetup.Id.Value),
        ])
        {
            Summary = Words.WhoCanWhen,
        });
    }

    public static Button Draw(MeetupId id) => new(Words.WhoCanWhen, new(WhenButton, id.Value));

    /// <summary>How many answered, with the faces of some of those whom the lines below name.</summary>
    private IEnumerable<Block> DrawAnswered(MeetupView view, IReadOnlyDictionary<MemberId, string> names)
    {
        if (view.Poll.Answered == 0)
            yield break;
        var faces = pictureReader.ReadFirst(
            [.. view.Poll.Ballots.Select(ballot => ballot.Member).Take(MostLookedAt)], Block.Faces.Most, names.GetValueOrDefault);
        yield return new Block.Faces(
            Words.AnsweredSoFar(view.Poll.Answered, view.Poll.NoneSuits, view.Meetup is { State: MeetupState.Polling, PollClosesAt: not null }), [.. faces.Select(face => face.Picture)]);
    }

    private static int ReadPage(ComponentInteraction press, IReadOnlyList<WhoCanWhenPage> pages)
    {
        if (press.Action.Name == TimeMenu)
            return press.Values is [var value] && TryRead(value, out var time)
                ? Math.Max(0, pages.ToList().FindIndex(page => page.Times.Contains(time)))
                : 0;
        return TryRead(press.Action.Detail, out var asked) ? asked : 0;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static IEnumerable<Block> Menus(InteractionContext context, MeetupView view)
    {
        var phrases = view.Phrases(context.Now);
        var options = view.Poll.Options.Select((option, index) => new MenuOption(
            $"{index + 1} · {phrases.ForMenu(option.Time, view.Meetup.Duration)}", index.ToString(CultureInfo.InvariantCulture)));
        return options.Chunk(context.Capabilities.MenuOptions).Select((menu, index) => new Block.Menu(
            new(TimeMenu, view.Meetup.Id.Value, index.ToString(CultureInfo.InvariantCulture)), Words.GoToATime, menu)
        {
            Min = 1,
        });
    }

    private static IEnumerable<Button> Ways(MeetupId id, int page, int last)
    {
        if (page > 0)
            yield return new Button(Words.Earlier, Page(id, page - 1));
        if (page < last)
            yield return new Button(Words.Later, Page(id, page + 1));
        yield return ManageButtons.DrawBack(id);
    }

    private static ActionId Page(MeetupId id, int page) => new(WhenButton, id.Value, page.ToString(CultureInfo.InvariantCulture));
}
