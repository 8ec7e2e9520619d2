using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Shows a member's part in coffee rounds, and until when they can change it.</summary>
internal sealed class CoffeeCard(CoffeeRounds coffeeRounds, EffectiveSettings settings, Session session)
{
    public const string Join = "join";
    public const string Pause = "pause";
    public const string Visit = "visit";

    public Card Of(InteractionContext context, CoffeeMember own)
    {
        var area = Area.Name(own.Area ?? session.Members.Find(own.MemberId)?.Area);
        RichText text = area is null ? Words.CoffeeJoined : Words.CoffeeJoinedIn(area);
        var isPaused = own.IsPaused(Today(context));
        if (isPaused)
            text = text + " " + Words.CoffeePausedUntil + context.Phrases.When(MeetupTime.OnDay(own.PausedUntil!.Value), bold: true) + ".";
        var blocks = new List<Block> { new Block.Paragraph(text), new Block.Paragraph(NextRound(context)) };
        if (area is null)
            blocks.Add(new Block.Paragraph(Words.CoffeeWithoutArea));
        blocks.Add(new Block.Buttons(Buttons(isPaused)));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.CoffeeRounds };
    }

    public Card NotTakingPart(InteractionContext context, string text) => new(
        new Block.Paragraph(text),
        new Block.Paragraph(NextRound(context)),
        new Block.Buttons(new Button(Words.CoffeeTakePart, new(ButtonNames.CoffeeJoin), ButtonTone.Primary)))
    {
        Summary = Words.CoffeeRounds,
    };

    public static Button[] Buttons(bool isPaused) =>
    [
        isPaused
            ? new Button(Words.CoffeeTakePartAgain, new(ButtonNames.CoffeeJoin))
            : new Button(Words.CoffeePause, new(ButtonNames.CoffeePause)),
        new Button(Words.CoffeeOtherArea, new(ButtonNames.CoffeeForm, Join)),
        new Button(Words.CoffeeLeave, new(ButtonNames.CoffeeLeave)),
    ];

    /// <summary>"The next round is Mon 7 Dec 10:00 (in 6 days); until then you can change this here."</summary>
    public RichText NextRound(InteractionContext context) => coffeeRounds.Planned(context.Caller.Community) is { } next
        ? Words.NextRoundIs + context.Phrases.Until(next) + Words.ChangeUntilThen
        : Words.NoRoundsNow;

    public NodaTime.LocalDate Today(InteractionContext context) =>
        context.Now.InZone(settings.ZoneOf(context.Caller.Community)).Date;
}
