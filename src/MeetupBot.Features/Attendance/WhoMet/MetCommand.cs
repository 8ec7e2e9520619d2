using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>"I met them", outside any meetup: by command, from a member's context menu, or from a menu of members.</summary>
internal sealed class MetCommand(
    EncounterKeys encounterKeys,
    MeetupAccessService meetupAccessService,
    RecapPosts recapPosts,
    MetCard metCard,
    MetNoticeService metNoticeService,
    NamedPeopleReader namedPeople,
    PeopleReader peopleReader,
    NameVisibilityReader nameVisibility,
    Session session) : ICommand, IButton, IShortcut
{
    public const string MetButton = ButtonNames.Met;
    public const string UndoButton = "met.undo";

    /// <summary>Its subject is a member.</summary>
    public const string ThemButton = "met.them";
    private const int Most = 5;

    public static CommandSpec Spec { get; } = new("met", "Note who you met outside a meetup",
    [
        new("member", "Who you met", OptionKind.Member, Required: true),
        .. Enumerable.Range(2, Most - 1).Select(number => new OptionSpec($"member{number}", "And who else", OptionKind.Member)),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [MetButton, UndoButton, ThemButton];

    public static string Label => Words.IMetThem;

    public static ShortcutTarget Target => ShortcutTarget.Member;

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup met member: @Cleo", Words.HelpMet);

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var named = peopleReader.Read(context.Caller.Space, context.Caller.Id, Spec.Options.Select(option => command[option.Name]), command.Named);
        return named.Count == 0 ? new Reply.Private(AskWhom()) : Note(context, namedPeople.Read(context, named));
    }

    public Reply Run(InteractionContext context, ShortcutInteraction shortcut) => shortcut.Target is { } target
        ? Note(context, namedPeople.Read(context, [target.User.Id], new Dictionary<string, Person> { [target.User.Id] = target }))
        : Refusals.Create(Words.MetWhom);

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Name == ThemButton)
            return Them(context, press.Action.Subject);
        if (press.Action.Subject.Length == 0)
            return Note(context, namedPeople.Read(context, [.. press.Values.Take(Most)], press.Named));
        var own = encounterKeys.Find(press.Action.Subject, context.Caller.Id);
        if (own.Count == 0)
            return Refusals.Create(Words.NotNotedAnyMore);
        return press.Action.Name == MetButton ? Confirm(context, own) : TakeBack(context, own);
    }

    private static Card AskWhom() => new(new Block.Paragraph(Words.MetWhom), Menu())
    {
        Tone = CardTone.Open,
        Summary = Words.WhoDidYouMeet,
    };

    private static Block.Menu Menu() =>
        new(new(MetButton), Words.WhoDidYouMeet, []) { Source = MenuSource.Members, Min = 1, Max = Most };

    private static IEnumerable<Block> WhichOnes(NamedPeople people) =>
        WhichPersonCard.DrawBlocks(people.Unclear, member => new(ThemButton, member.ToString()));

    private Reply Them(InteractionContext context, string subject)
    {
        var isMember = MemberId.TryParse(subject, out var member) && nameVisibility.ReadFor(context.Caller.Id).IsHere(member)
            && meetupAccessService.IsOurs(context, member);
        return isMember
            ? Note(context, namedPeople.Read(context, [new NamedPerson.AMember("", member)]))
            : Refusals.Create(Words.NotHereToMeet);
    }

    /// <summary>Nobody was found: the words are named, and whoever is meant can be chosen.</summary>
    private static Reply AskAgain(NamedPeople people)
    {
        if (!people.NamesNobody && people.Unclear.Count == 0)
            return people.Problem is { } refusal ? Refusals.Create(refusal) : new Reply.Private(AskWhom());
        var blocks = new List<Block>();
        if (people.Problem is { } problem)
            blocks.Add(new Block.Paragraph(problem));
        blocks.AddRange(WhichOnes(people));
        blocks.Add(Menu());
        return new Reply.Private(new Card(blocks) { Tone = CardTone.Refusal, Summary = Words.WhoDidYouMeet });
    }

    private Reply Note(InteractionContext context, NamedPeople named)
    {
        if (named.Members.Count == 0)
            return AskAgain(named);
        var people = named with { Members = [.. named.Members.Take(Most)] };
        if (named.Members.Count > Most)
        {
            var others = nameVisibility.ReadFor(context.Caller.Id).NamesOf([.. named.Members.Skip(Most)]);
            people = people with { Problem = string.Join(' ', new[] { named.Problem, Words.TooManyPeople(Most, others) }.OfType<string>()) };
        }

        var said = new List<Encounter>();
        foreach (var other in people.Members)
        {
            var before = session.Encounters.Between(context.Caller.Id, other).Select(encounter => encounter.Id).ToHashSet();
            var encounter = session.Encounters.Say(
                context.Caller.Space.CommunityId, context.Caller.Id, other, Occasion.Elsewhere, context.Now);
            said.Add(encounter);
            if (!before.Contains(encounter.Id))
                metNoticeService.NotifyOnce(context, encounter);
        }

        return new Reply.Private(metCard.DrawNoted(context, said, people.Problem, WhichOnes(people)));
    }

    /// <summary>The other member confirms the encounter.</summary>
    private Reply Confirm(InteractionContext context, IReadOnlyList<Encounter> encounters)
    {
        var by = context.Caller.Id;
        var said = encounters
            .Select(encounter => session.Encounters.Say(
                encounter.CommunityId, by, encounter.Other(by), encounter.Occasion, encounter.MetAt))
            .ToList();
        Follow(context, said);
        return new Reply.Replace(metCard.DrawNoted(context, said, null, []));
    }

    /// <summary>Takes back the caller's own word. If the caller never said so, strikes the whole encounter.</summary>
    private Reply TakeBack(InteractionContext context, IReadOnlyList<Encounter> encounters)
    {
        var by = context.Caller.Id;
        var stillSaid = new List<MemberId>();
        foreach (var encounter in encounters)
        {
            if (!encounter.SaidBy(by))
                session.Encounters.Strike(encounter);
            else if (session.Encounters.TakeBack(by, encounter.Other(by), encounter.Occasion, encounter.MetAt) && encounter.IsConfirmed)
                stillSaid.Add(encounter.Other(by));
        }

        Follow(context, encounters);
        var visibility = nameVisibility.ReadFor(by);
        return new Reply.Replace(MetCard.DrawTakenBack(
            visibility.NamesOf([.. encounters.Select(encounter => encounter.Other(by))]), visibility.NamesOf(stillSaid)));
    }

    private void Follow(InteractionContext context, IReadOnlyList<Encounter> changed)
    {
        foreach (var meetup in changed.Select(encounter => encounter.MeetupId).OfType<Domain.Meetups.MeetupId>().Distinct())
            recapPosts.RefreshRecap(meetup);
    }
}
