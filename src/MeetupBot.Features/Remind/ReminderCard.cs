using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Wording;
using NodaTime;

namespace MeetupBot.Features.Remind;

/// <summary>When, where, who is coming, and for a reader, whom they have not met.</summary>
public static class ReminderCard
{
    /// <summary>How many of those who are coming it names.</summary>
    public const int MostNames = 5;

    public static Card Direct(MeetupView view, Rsvp own, IReadOnlyList<MemberId> notMet, bool late, Instant now)
    {
        var id = view.Meetup.Id.Value;
        var blocks = Beginning(view, late, now);
        if (notMet.Count > 0)
            blocks.Add(new Block.Paragraph(Words.NotMet(Words.List([.. notMet.Select(view.NameOf)]))));
        if (own.Status == RsvpStatus.Maybe)
            blocks.Add(new Block.Paragraph(Words.YouSaidMaybe));
        var buttons = new List<Button>();
        if (own.Status == RsvpStatus.Maybe)
            buttons.Add(new Button(Words.Going, new(Actions.Going, id), ButtonTone.Primary));
        buttons.Add(new Button(Words.CantMakeIt, new(Actions.Cant, id)));
        buttons.Add(new Button(Words.FewerReminders, new(Actions.Reminders, id)));
        blocks.Add(new Block.Buttons(buttons));
        return Finish(view, blocks);
    }

    public static Card Channel(MeetupView view, bool late, Instant now)
    {
        var blocks = Beginning(view, late, now);
        blocks.Add(MeetupCard.AnswerButtons(view.Meetup.Id));
        return Finish(view, blocks);
    }

    private static List<Block> Beginning(MeetupView view, bool late, Instant now)
    {
        var meetup = view.Meetup;
        var phrases = view.Phrases(now);
        var start = meetup.Span!.Value.Start;
        var when = phrases.When(meetup.Time!.Value, bold: true) + " (" + phrases.Distance(start) + "): ";
        var text = when + new RichText([new Span.Strong(meetup.Title)]);
        if (PlaceText.WithMap(meetup) is { } place)
            text = text + ", " + place;
        var blocks = new List<Block>();
        if (late)
            blocks.Add(new Block.Paragraph(Words.LateReminder));
        blocks.Add(new Block.Paragraph(text + ". " + Words.AreGoing(view.Guests.Taken, GoingNames(view))));
        return blocks;
    }

    private static Card Finish(MeetupView view, List<Block> blocks)
    {
        blocks.Add(new Block.Small([new Span.Code(view.Meetup.Id.Value)]));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.ReminderOf(view.Meetup.Title) };
    }

    private static string GoingNames(MeetupView view) =>
        Words.NamesFirst(MeetupCard.NamesWithGuests(view), MostNames);
}
