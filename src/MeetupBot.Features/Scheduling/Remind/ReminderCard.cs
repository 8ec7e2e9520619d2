using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>The reminder: when, where, who is coming and, in a direct message, whom the reader has not met.</summary>
internal static class ReminderCard
{
    public static Card DrawDirect(MeetupView view, Rsvp own, ReminderView news, bool late, TimePhrases phrases)
    {
        var id = view.Meetup.Id.Value;
        var blocks = Beginning(view, late, phrases, news.IsForChannel || own.Status != RsvpStatus.Going ? null : own);
        AddNews(blocks, news);
        var (isMaybe, isFull) = (own.Status == RsvpStatus.Maybe, view.Guests.Free == 0);
        if (isMaybe)
            blocks.Add(new Block.Paragraph(isFull ? $"{Words.YouSaidMaybe} {Words.FullGoingWaits}" : Words.YouSaidMaybe));
        if (CheckInWindow.IsOpen(view.Meetup, phrases.Now))
            blocks.Add(new Block.Buttons(CheckInCard.DrawHereButton(view.Meetup.Id)));
        var buttons = new List<Button>();
        if (isMaybe)
            buttons.Add(new Button(Words.Going, new(ButtonNames.Going, id), isFull ? ButtonTone.Normal : ButtonTone.Primary));
        if (news.Waiting > 0)
            buttons.Add(new Button(Words.YesComing, new(StillComingButtons.YesButton, id), ButtonTone.Primary));
        buttons.Add(new Button(Words.CantMakeIt, new(ButtonNames.Cant, id)));
        if (news.Greeter is { } greeter)
            buttons.Add(new Button(Words.AskToGreet(greeter.Name!), new(GreetButtons.GreetButton, id, greeter.Id.ToString())));
        buttons.Add(new Button(Words.FewerReminders, new(ButtonNames.Reminders, id)));
        blocks.Add(new Block.Buttons(buttons));
        return Finish(view, blocks);
    }

    /// <summary>The question without a reminder, for members who get none on the day before.</summary>
    public static Card DrawStillComing(MeetupView view, int waiting, Instant now)
    {
        var id = view.Meetup.Id.Value;
        var what = new RichText([new Span.Strong(view.Meetup.Title), ", "]) + view.Phrases(now).Days(view.Meetup.Time!.Value, view.Meetup.Duration);
        return new Card(
            new Block.Paragraph(what + ". " + Words.StillComing(waiting)),
            new Block.Buttons(
                new Button(Words.YesComing, new(StillComingButtons.YesButton, id), ButtonTone.Primary),
                new Button(Words.CantMakeIt, new(ButtonNames.Cant, id))),
            Block.Footer.OfId(id))
        {
            Tone = CardTone.Settled,
            Summary = Words.StillComingTitle,
        };
    }

    /// <param name="mentions">Guests whom no direct message reaches.</param>
    public static Card DrawChannel(MeetupView view, bool late, IReadOnlyList<Span.Mention> mentions, Instant now)
    {
        var blocks = Beginning(view, late, view.Phrases(now), reader: null);
        if (mentions.Count > 0)
            blocks.Insert(0, new Block.Paragraph(RichText.Join(" ", mentions.Select(mention => new RichText([mention])))));
        var canCheckIn = CheckInWindow.IsOpen(view.Meetup, now);
        if (canCheckIn)
            blocks.Add(new Block.Buttons(CheckInCard.DrawHereButton(view.Meetup.Id)));
        blocks.AddRange(MeetupCard.DrawAnswers(view, canCheckIn));
        return Finish(view, blocks);
    }

    /// <summary>Whether this is a direct message of this class, or what is left of one.</summary>
    public static bool IsReminder(Card card) => IsLine(card) || HasButton(card, ButtonNames.Reminders) || HasButton(card, StillComingButtons.YesButton);

    /// <summary>Whether it is news of the meetup with a way to step out, such as that it is on.</summary>
    public static bool IsNews(Card card) => HasButton(card, ButtonNames.Cant);

    /// <summary>Whether it says no more than that the meetup is on, so that a line says the same.</summary>
    public static bool IsItsOn(Card card) => IsNews(card) && HasButton(card, ButtonNames.Maybe) && !HasButton(card, ButtonNames.Going);

    /// <summary>Whether it has <c>I'm here</c>.</summary>
    public static bool TakesCheckIn(Card card) => HasButton(card, ButtonNames.Here);

    /// <summary>The same message with <c>I'm here</c> above its other buttons.</summary>
    public static Card AddCheckIn(Card card, MeetupId meetup)
    {
        var blocks = card.Blocks.ToList();
        var at = blocks.FindIndex(block => block is Block.Buttons);
        blocks.Insert(at < 0 ? blocks.Count : at, new Block.Buttons(CheckInCard.DrawHereButton(meetup)));
        return card with { Blocks = blocks };
    }

    private static bool IsLine(Card card) => card.Blocks is [Block.Footer] or [Block.Footer, Block.Buttons { Items: [{ Action.Name: ButtonNames.Here }] }];

    private static bool HasButton(Card card, string name) =>
        card.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Any(button => button.Action.Name == name);

    /// <summary>
    /// What is left of a reminder when it was overtaken: "Coffee in Leeds · Sat 5 Dec 10:00 · Details and answers · K7Q2", "Coffee in Leeds · began Sat 5 Dec
    /// 10:00 · …", or "Coffee in Leeds on Sat 5 Dec 10:00 is cancelled · …".
    /// </summary>
    public static Card DrawLine(MeetupView view, Instant now) => new(new Block.Footer(RichText.Join(" · ",
    [
        view.Meetup.State == MeetupState.Cancelled ? null : new RichText([new Span.Strong(view.Meetup.Title)]),
        view.Meetup.State == MeetupState.Cancelled
            ? new RichText([new Span.Strong(view.Meetup.Title), Words.OnDay]) + view.Phrases(now).When(view.Meetup.Time!.Value) + Words.IsOff
            : (view.Meetup.Span!.Value.Start <= now ? Words.Began : RichText.Empty) + view.Phrases(now).When(view.Meetup.Time!.Value),
        view.Link is { } link ? new RichText([new Span.Link(Words.AnswersThere, link)]) : null,
        new RichText([new Span.Code(view.Meetup.Id.Value)]),
    ])))
    {
        Tone = view.Meetup.State == MeetupState.Cancelled ? CardTone.Off : CardTone.Plain,
        Summary = Words.ReminderOf(view.Meetup.Title),
    };

    /// <param name="reader">Who is going and reads it alone; null: others read it, or they are not going.</param>
    private static List<Block> Beginning(MeetupView view, bool late, TimePhrases phrases, Rsvp? reader)
    {
        var meetup = view.Meetup;
        var (time, length) = (meetup.Time!.Value, meetup.Duration);
        var when = phrases.Days(time, length, bold: true) + " (" + phrases.Distance(time, length) + "): ";
        var text = when + new RichText([new Span.Strong(meetup.Title)]);
        if (PlaceText.WriteWithMap(meetup) is { } place)
            text = text + ", " + place;
        var blocks = new List<Block>();
        if (late)
            blocks.Add(new Block.Paragraph(Words.LateReminder));
        blocks.Add(new Block.Paragraph(text + ". " + WriteGoing(view, reader)));
        return blocks;
    }

    private static void AddNews(List<Block> blocks, ReminderView news)
    {
        if (news.NotMet.Count > 0)
            blocks.Add(new Block.Paragraph(string.Join(
                ' ', [Words.NotMet(Words.List([.. news.NotMet.Select(member => member.Name!)])), .. news.Through])));
        if (news.Faces.Count > 0)
            blocks.Add(new Block.Pictures(news.Faces));
        if (news.Greeter is { } greeter)
            blocks.Add(new Block.Paragraph(Words.FirstTime(greeter.Name!)));
        if (news.Waiting > 0)
            blocks.Add(new Block.Paragraph(Words.StillComing(news.Waiting)));
    }

    private static Card Finish(MeetupView view, List<Block> blocks)
    {
        blocks.Add(Block.Footer.OfId(view.Meetup.Id.Value));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.ReminderOf(view.Meetup.Title) };
    }

    private static string WriteGoing(MeetupView view, Rsvp? reader) => reader is null
        ? Words.AreGoing(view.Guests.Taken, Words.NamesFirst(MeetupCard.ListNamesWithGuests(view), MeetupView.BriefNames))
        : Words.YouAndAreGoing(reader.Guests, MeetupCard.ListNamesWithGuests(view, except: reader.Member), MeetupView.BriefNames);
}
