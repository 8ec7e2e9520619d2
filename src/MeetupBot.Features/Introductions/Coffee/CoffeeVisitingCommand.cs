using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Announces a visit. Members in that area who take part in coffee rounds are asked whether they would like to meet.</summary>
internal sealed class CoffeeVisitingCommand(AskLocalsJob askLocalsJob, CoffeeCard coffeeCard, Session session) : ICommand, IButton, IMembersOnly
{
    /// <summary>Days that were offered: the subject is their text, the detail the place.</summary>
    public const string DaysButton = "visit.days";

    /// <summary>Other days for a visit that is known: the subject is their text, the detail the visit's id.</summary>
    public const string InsteadButton = "visit.instead";

    private const int MostOffers = 4;

    public static CommandSpec Spec { get; } = new("coffee visiting", "You come to another area: people in coffee rounds there are told",
    [
        new(VisitForm.WhereField, "Where you will be, such as Lisbon", MaxLength: Area.MostCharacters + VisitForm.WhenLength)
        {
            TakesRest = true,
        },
        new(VisitForm.WhenField, "The days, such as 4-8 May", Suggests: true, MaxLength: VisitForm.WhenLength),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [DaysButton, InsteadButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        Take(context, command[VisitForm.WhereField], command[VisitForm.WhenField], fromForm: false);

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        press.Action.Name == InsteadButton
            ? ChangeDays(context, press.Action.Detail, press.Action.Subject)
            : Take(context, press.Action.Detail, press.Action.Subject, fromForm: false);

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing)
    {
        if (typing.Option != VisitForm.WhenField || TypedText.Line(typing.Typed) is not { } typed)
            return [];
        var reading = VisitReader.Read(context, "", typed);
        return
        [
            .. (reading.Days is { } days ? [days] : reading.Offers.Take(MostOffers))
                .Select(one => new Suggestion(context.Phrases.PlainDays(one.First, one.Last), one.Text)),
        ];
    }

    internal Reply Take(InteractionContext context, string? where, string? when, bool fromForm)
    {
        var reading = VisitReader.Read(context, TypedText.Line(where), TypedText.Line(when));
        if (reading.IsIncomplete)
            return new Reply.Open(VisitForm.Draw(reading.Where ?? "", reading.When ?? ""));
        if (reading.Problems.Count > 0 || reading.Days is null)
            return Ask(context, reading, fromForm);
        var (first, last) = (reading.Days.First, reading.Days.Last);
        if (Known(context, reading.Where!, first, last) is { } known)
            return AskInstead(context, known, reading.Where!, reading.Days);
        var visit = session.Visits.Add(new Visit
        {
            CommunityId = context.Caller.Space.CommunityId,
            MemberId = context.Caller.Id,
            Area = reading.Where!,
            FirstDay = first,
            LastDay = last,
            MadeAt = context.Now,
        });
        return AskLocals(context, visit);
    }

    private Reply.Replace AskLocals(InteractionContext context, Visit visit)
    {
        askLocalsJob.Schedule(visit, coffeeCard.FindToday(context), context.Now, answered: new HashSet<MemberId>());
        return new(Saved(context, visit, Words.AskedThere));
    }

    /// <summary>Days that touch a known visit are new days of it, unless they are the same or people meet by its poll already.</summary>
    private static Reply AskInstead(InteractionContext context, Visit known, string where, DateRangeOption days)
    {
        var said = (RichText)Words.VisitKnown(known.Area) + VisitText.WriteDays(known, context.Phrases) + ".";
        var other = DrawAgain(Words.OtherDays, where);
        if (known.MeetupId is not null || (days.First == known.FirstDay && days.Last == known.LastDay))
            return Refusals.Create(said, other);
        var instead = Words.UseInstead(context.Phrases.PlainDays(days.First, days.Last));
        return Refusals.Create(said, new Button(instead, new(InsteadButton, days.Text, known.Id), ButtonTone.Primary), other);
    }

    /// <summary>
    /// Answers hold for the days that remain. Who has given none is asked for the new days, and who would rather not for days that are added. How
    /// many these are is not said: it would tell who would rather not.
    /// </summary>
    private Reply ChangeDays(InteractionContext context, string id, string when)
    {
        if (session.Visits.Find(id) is not { } visit || visit.MemberId != context.Caller.Id || visit.MeetupId is not null)
            return Refusals.Create(Words.VisitGone);
        if (VisitReader.Read(context, visit.Area, when) is not { Problems.Count: 0, Days: { } days })
            return Take(context, visit.Area, when, fromForm: false);
        session.Visits.SetDays(id, days.First, days.Last);
        var isAdded = days.First < visit.FirstDay || days.Last > visit.LastDay;
        var answered = session.Visits.Answers(id).Where(answer => answer.Wants || !isAdded).Select(answer => answer.MemberId).ToHashSet();
        var changed = visit with { FirstDay = days.First, LastDay = days.Last };
        askLocalsJob.Schedule(changed, coffeeCard.FindToday(context), context.Now, answered);
        return new Reply.Replace(Saved(context, changed, Words.AnswersHold));
    }

    private static Reply Ask(InteractionContext context, VisitReader reading, bool fromForm)
    {
        var where = reading.Where!;
        var offers = reading.Offers.Take(MostOffers)
            .Select(days => new Button(context.Phrases.PlainDays(days.First, days.Last), new(DaysButton, days.Text, where)));
        var again = DrawAgain(Words.Change, where);
        Button[] ways = [.. offers, again];
        if (!Array.TrueForAll(ways, way => Fits(way.Action)))
            ways = [again];
        if (reading.Problems.Count == 0)
            return new Reply.Private(Refusals.DrawCard(Words.WhichDays, ways) with { Tone = CardTone.Open });
        // The nearest days help only when nothing else is wrong.
        var card = Refusals.DrawCard(string.Join('\n', reading.Problems.Values), reading.Problems.ContainsKey(VisitForm.WhereField) ? ways[^1..] : ways);
        return fromForm ? new Reply.FormErrors(WriteAtFields(context, reading), card) : new Reply.Private(card);
    }

    private static Dictionary<string, string> WriteAtFields(InteractionContext context, VisitReader reading) => reading.Problems.ToDictionary(
        problem => problem.Key,
        problem => problem.Key == VisitForm.WhenField && reading.Offers is [var nearest, ..]
            ? $"{problem.Value} {Words.TryDays(context.Phrases.PlainDays(nearest.First, nearest.Last))}"
            : problem.Value);

    private static Button DrawAgain(string label, string where)
    {
        var action = new ActionId(CoffeeJoinForm.Name, CoffeeCard.Visit, where);
        return new(label, Fits(action) ? action : new(CoffeeJoinForm.Name, CoffeeCard.Visit));
    }

    /// <summary>A long name of a place fits no button, and a mark of the platforms' own would end it.</summary>
    private static bool Fits(ActionId action) =>
        action.ToString() is var id && id.Length <= ActionId.MaxLength && !id.AsSpan().ContainsAny('|', '~');

    /// <summary>Their own visit there that has some of these days.</summary>
    private Visit? Known(InteractionContext context, string where, LocalDate first, LocalDate last) => session.Visits
        .During(context.Caller.Space.CommunityId, first, last)
        .FirstOrDefault(visit => visit.MemberId == context.Caller.Id && Area.Key(visit.Area) == Area.Key(where));

    /// <summary>The same however many are asked: who takes part there, and who wants to meet whom, is theirs to tell.</summary>
    private static Card Saved(InteractionContext context, Visit visit, string asked) => new(
        new Block.Paragraph(
            new RichText([Words.VisitSaved, new Span.Strong(visit.Area), ", "]) + VisitText.WriteDays(visit, context.Phrases) + ". "
            + asked),
        new Block.Paragraph(Words.VisitCountsInRounds))
    {
        Tone = CardTone.Settled,
        Summary = Words.VisitTitle,
    };
}
