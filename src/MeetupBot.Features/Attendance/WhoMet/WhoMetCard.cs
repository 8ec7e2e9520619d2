using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The question <c>Who did you meet?</c> to one attendee.</summary>
internal static class WhoMetCard
{
    /// <param name="menuSize">The most entries in one menu. A direct message is drawn for the narrowest platform.</param>
    public static Card DrawQuestion(WhoMetView view, int menuSize = MemberMenu.NarrowestMenu) => new(
    [
        new Block.Paragraph(Asked(view.Meetup)),
        .. DrawUnanswered(view),
        .. DrawEveryone(view),
        .. DrawMenus(view, menuSize),
        new Block.Buttons([.. DrawQuickButtons(view)]),
        DrawFooter(view),
    ])
    {
        Tone = CardTone.Open,
        Summary = Words.WhoDidYouMeet,
    };

    /// <summary>The question in a channel: it names nobody, and its button asks privately.</summary>
    public static Card DrawInvitation(Meetup meetup) => new(
        new Block.Paragraph(Asked(meetup)),
        new Block.Buttons(new Button(Words.WhoDidIMeet, new(ButtonNames.WhoMet, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = Words.WhoDidYouMeet,
    };

    /// <summary>Who says that they met the viewer, each with a button that confirms it. Confirming some brings the next.</summary>
    public static IEnumerable<Block> DrawUnanswered(WhoMetView view)
    {
        const int Most = 5;
        if (view.Unanswered.Count == 0)
            yield break;
        var shown = view.Unanswered.Take(Most).ToList();
        yield return new Block.Paragraph(Words.SaysThatYouMet([.. shown.Select(entry => entry.Name)]));
        yield return new Block.Buttons([.. shown.Select(entry => new Button(
            Words.YesIMet(entry.Name), new(WhoMetButtons.ConfirmButton, view.Meetup.Id.Value, entry.Id.ToString()), ButtonTone.Primary))]);
    }

    /// <summary>Whom <c>I met everyone</c> names, where not all of them checked in.</summary>
    private static IEnumerable<Block> DrawEveryone(WhoMetView view)
    {
        const int MostNames = 6;
        if (view.IsMixed && view.Others.Count > 1)
            yield return new Block.Paragraph(Words.EveryoneIs(Words.NamesFirst([.. view.Others.Select(other => other.Name)], MostNames)));
    }

    public static IEnumerable<Block> DrawMenus(WhoMetView view, int menuSize) =>
        MemberMenu.Draw(new(WhoMetButtons.PeopleMenu, view.Meetup.Id.Value), Words.WhoDidYouMeet, view.Others, view.Said, menuSize);

    public static IEnumerable<Button> DrawQuickButtons(WhoMetView view)
    {
        var id = view.Meetup.Id.Value;
        if (view.Others.Count > 0)
        {
            yield return new Button(Words.MetEveryone, new(WhoMetButtons.EveryoneButton, id));
            yield return new Button(Words.NobodyNew, new(WhoMetButtons.NobodyButton, id));
        }

        yield return new Button(Words.WasNotThere, new(WhoMetButtons.AbsentButton, id));
        yield return WhoSeesButtons.Draw();
    }

    public static Block.Footer DrawFooter(WhoMetView view)
    {
        const int MostNamed = MemberMenu.NarrowestMenu * MemberMenu.MostMenus;
        RichText words = view.Others.Count switch
        {
            0 => Words.NobodyElseNoted,
            > MostNamed => Words.MoreThanFit,
            _ => Words.BetweenYou(view.Viewer.Visibility),
        };
        return new Block.Footer(words + " · " + [new Span.Code(view.Meetup.Id.Value)]);
    }

    private static RichText Asked(Meetup meetup) => [Words.WhoDidYouMeetAt, new Span.Strong(meetup.Title), "?"];
}
