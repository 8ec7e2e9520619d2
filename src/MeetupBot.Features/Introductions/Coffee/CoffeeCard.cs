using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Shows a member's part in coffee rounds, and until when they can change it.</summary>
internal sealed class CoffeeCard(
    CoffeeScheduleService coffeeScheduleService, EffectiveSettings settings, NameVisibilityReader nameVisibility, Session session)
{
    private const int MostMatches = 4;

    public const string Join = "join";
    public const string Pause = "pause";
    public const string Visit = "visit";

    /// <param name="isSaved">Whether something was saved. Otherwise the member only looks.</param>
    public Card Draw(InteractionContext context, CoffeeMember own, bool isSaved = true)
    {
        var area = Area.Name(session.Members.Find(own.MemberId)?.Area);
        RichText text = (isSaved, area) switch
        {
            (true, null) => Words.CoffeeJoined,
            (true, { } there) => Words.CoffeeJoinedIn(there),
            (false, null) => Words.CoffeeIn,
            (false, { } there) => Words.CoffeeInArea(there),
        };
        var today = FindToday(context);
        var (isPaused, isPlanned) = (own.IsPaused(today), own.PlansPause(today));
        if (isPaused || isPlanned)
            text = text + " " + WritePause(context, own, isPlanned);
        var blocks = new List<Block> { new Block.Paragraph(text), new Block.Paragraph(WriteNextRound(context) + (isPaused ? "" : WriteWhere(context))) };
        if (area is null)
            blocks.Add(new Block.Paragraph(
                coffeeScheduleService.FindPlanned(context.Caller.Community) is null ? Words.CoffeeOnceWithoutArea : Words.CoffeeWithoutArea));
        if (!isSaved && WriteLast(context, own.MemberId) is { } last)
            blocks.Add(new Block.Paragraph(last));
        blocks.Add(new Block.Buttons([.. DrawButtons(area is not null, isPaused, isPlanned), .. DrawForOrganizer(context)]));
        return new Card(blocks) { Tone = CardTone.Settled, Summary = Words.CoffeeRounds };
    }

    /// <summary>A guest reads that rounds are not for guests, and is offered none.</summary>
    public Card DrawNotTakingPart(InteractionContext context, string text, CardTone tone = CardTone.Plain) => new(context.Caller.IsGuest
        ? [new Block.Paragraph($"{text} {Words.CoffeeNotForGuests}")]
        :
        [
            new Block.Paragraph(text),
            new Block.Paragraph(WriteNextRound(context)),
            new Block.Buttons([new Button(Words.CoffeeTakePart, new(CoffeeJoinCommand.JoinButton), ButtonTone.Primary), .. DrawForOrganizer(context)]),
        ])
    {
        Tone = tone,
        Summary = Words.CoffeeRounds,
    };

    /// <param name="hasArea">Whether an area is known; else it is what is asked for first.</param>
    /// <param name="isPlanned">Whether a pause is still to begin.</param>
    public static Button[] DrawButtons(bool hasArea, bool isPaused, bool isPlanned = false) =>
    [
        .. hasArea ? Array.Empty<Button>() : [new Button(Words.CoffeeAddArea, new(CoffeeJoinForm.Name, Join), ButtonTone.Primary)],
        isPaused
            ? new Button(Words.CoffeeTakePartAgain, new(CoffeeJoinCommand.JoinButton))
            : new Button(Words.CoffeePause, new(CoffeePauseCommand.PauseButton)),
        .. isPlanned ? [new Button(Words.CoffeeNoPause, new(CoffeeJoinCommand.JoinButton))] : Array.Empty<Button>(),
        .. hasArea ? [new Button(Words.CoffeeOtherArea, new(CoffeeJoinForm.Name, Join))] : Array.Empty<Button>(),
        new Button(Words.CoffeeLeave, new(CoffeeLeaveCommand.LeaveButton)),
    ];

    /// <summary>
    /// "Last time: Ben, since Mon 7 Dec. Before: Cleo and Finn." Of each group, who is still here; nothing before the first round.
    /// </summary>
    private RichText? WriteLast(InteractionContext context, MemberId member)
    {
        var visibility = nameVisibility.ReadFor(member);
        var matches = session.Introductions.Of(member)
            .Where(introduction => introduction is { Origin: IntroductionOrigin.Coffee, OpenedAt: not null })
            .Select(introduction => (Names: visibility.NamesOf(
                [.. session.Introductions.Members(introduction.Id).Select(one => one.MemberId).Where(one => one != member)]), introduction.OpenedAt))
            .Where(match => match.Names.Count > 0)
            .Take(MostMatches)
            .ToList();
        if (matches.Count == 0)
            return null;
        var day = matches[0].OpenedAt!.Value.InZone(settings.ZoneOf(context.Caller.Community)).Date;
        return Words.CoffeeLastTime(Words.List(matches[0].Names)) + context.Phrases.When(MeetupTime.OnDay(day)) + "."
            + (matches.Count == 1 ? "" : " " + Words.CoffeeBefore([.. matches.Skip(1).Select(match => Words.List(match.Names))]));
    }

    /// <summary>"You're on a break, and back on Sun 6 Dec."; "Your break is from Thu 24 Dec to Sun 3 Jan, and you're back on Mon 4 Jan."</summary>
    private static RichText WritePause(InteractionContext context, CoffeeMember own, bool isPlanned)
    {
        RichText Day(LocalDate day, bool bold = false) => context.Phrases.When(MeetupTime.OnDay(day), bold);
        var back = own.PausedUntil!.Value;
        return (isPlanned
            ? Words.CoffeePausesFrom + Day(own.PausedFrom!.Value) + Words.CoffeePausesTo + Day(back.PlusDays(-1)) + Words.CoffeeBackFrom
            : Words.CoffeePausedUntil) + Day(back, bold: true) + ".";
    }

    /// <summary>"The next round is Mon 7 Dec 10:00 (in 6 days); until then you can change this here."</summary>
    public RichText WriteNextRound(InteractionContext context) => coffeeScheduleService.FindPlanned(context.Caller.Community) is { } next
        ? Words.NextRoundIs + context.Phrases.Until(next) + Words.ChangeUntilThen
        : context.Caller.IsOrganizer ? Words.NoRoundsForOrganizer : Words.NoRoundsNow;

    /// <summary>Where no round is planned, an organizer can change that at once.</summary>
    private Button[] DrawForOrganizer(InteractionContext context) =>
        coffeeScheduleService.FindPlanned(context.Caller.Community) is null && context.Caller.IsOrganizer
            ? [new Button(Words.TurnRoundsOn, new(ButtonNames.CoffeeSettings))]
            : [];

    /// <summary>" I'll bring you and somebody new together in a group message."</summary>
    private string WriteWhere(InteractionContext context) => coffeeScheduleService.FindPlanned(context.Caller.Community) is null
        ? ""
        : " " + Words.CoffeeWhere(ConversationService.FindPlace(context.Capabilities, context.Caller.Space));

    public LocalDate FindToday(InteractionContext context) =>
        context.Now.InZone(settings.ZoneOf(context.Caller.Community)).Date;
}
