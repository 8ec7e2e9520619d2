using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Shows a member's part in coffee rounds, and until when they can change it.</summary>
internal sealed class CoffeeCard(CoffeeScheduleService coffeeScheduleService, EffectiveSettings settings, Session session)
{
    public const string Join = "join";
    public const string Pause = "pause";
    public const string Visit = "visit";

    public Card Draw(InteractionContext context, CoffeeMember own)
    {
        var area = Area.Name(own.Area ?? session.Members.Find(own.MemberId)?.Area);
        RichText text = area is null ? Words.CoffeeJoined : Words.CoffeeJoinedIn(area);
        var isPaused = own.IsPaused(FindToday(context));
        if (isPaused)
            text = text + " " + Words.CoffeePausedUntil + context.Phrases.When(MeetupTime.OnDay(own.PausedUntil!.Value), bold: true) + ".";
        var blocks = new List<Block> { new Block.Paragraph(text), new Block.Paragraph(WriteNextRound(context)) };
        if (area is null)
            blocks.Add(new Block.Paragraph(Words.CoffeeWithoutArea));
        blocks.Add(new Block.Buttons(DrawButtons(isPaused)));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.CoffeeRounds };
    }

    public Card DrawNotTakingPart(InteractionContext context, string text) => new(
        new Block.Paragraph(text),
        new Block.Paragraph(WriteNextRound(context)),
        new Block.Buttons(new Button(Words.CoffeeTakePart, new(CoffeeJoinCommand.JoinButton), ButtonTone.Primary)))
    {
        Summary = Words.CoffeeRounds,
    };

    public static Button[] DrawButtons(bool isPaused) =>
    [
        isPaused
            ? new Button(Words.CoffeeTakePartAgain, new(CoffeeJoinCommand.JoinButton))
            : new Button(Words.CoffeePause, new(CoffeePauseCommand.PauseButton)),
        new Button(Words.CoffeeOtherArea, new(CoffeeJoinForm.Name, Join)),
        new Button(Words.CoffeeLeave, new(CoffeeLeaveCommand.LeaveButton)),
    ];

    /// <summary>"The next round is Mon 7 Dec 10:00 (in 6 days); until then you can change this here."</summary>
    public RichText WriteNextRound(InteractionContext context) => coffeeScheduleService.FindPlanned(context.Caller.Community) is { } next
        ? Words.NextRoundIs + context.Phrases.Until(next) + Words.ChangeUntilThen
        : Words.NoRoundsNow;

    public NodaTime.LocalDate FindToday(InteractionContext context) =>
        context.Now.InZone(settings.ZoneOf(context.Caller.Community)).Date;
}
