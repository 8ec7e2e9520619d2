using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>A warm introduction: by command, by form, from somebody's context menu, or of somebody just met.</summary>
internal sealed class IntroduceCommand(Introducer introducer, NamedMember namedMember, Session session, ThirdCard thirdCard) : ICommand, IAction, IFormAction, IShortcut, IChecksSuggested
{
    public static CommandSpec Spec { get; } = new("introduce", "Bring two people together who should meet; each is asked first",
    [
        new(IntroduceForms.First, "One of the two", OptionKind.Member),
        new(IntroduceForms.Second, "The other", OptionKind.Member),
        new(IntroduceForms.Because, "Why they should meet", MaxLength: Meetup.ReasonLength) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Introduce, Actions.IntroduceTo];

    public static IReadOnlyList<string> Forms { get; } = [Actions.IntroduceForm];

    public static string Label => Words.IntroduceShortcut;

    public static ShortcutTarget Target => ShortcutTarget.Member;

    public CommandHelp? Help(Turn turn, CommandSpec spec) => new("/meetup introduce", Words.HelpIntroduce);

    public Reply Run(Turn turn, CommandInteraction command) =>
        command[IntroduceForms.First] is { } first && command[IntroduceForms.Second] is { } second
            ? Introduce(turn, first, second, command.Named, command[IntroduceForms.Because])
            : new Reply.Open(IntroduceForms.Whom(
                command[IntroduceForms.First] ?? "", command[IntroduceForms.Second] ?? "", command[IntroduceForms.Because] ?? ""));

    public Reply Run(Turn turn, ShortcutInteraction shortcut)
    {
        if (shortcut.Target is not { } target)
            return new Reply.Open(IntroduceForms.Whom("", "", ""));
        return namedMember.Missing(turn, target.User.Id, new Dictionary<string, Person> { [target.User.Id] = target }, out var member)
            ?? new Reply.Private(thirdCard.Of(turn, member));
    }

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (press.Action.Subject.Length == 0)
            return new Reply.Open(IntroduceForms.Whom("", "", ""));
        if (namedMember.Missing(turn, press.Action.Subject, out var member) is { } refusal)
            return refusal;
        return press.Action.Name == Actions.Introduce ? new Reply.Private(thirdCard.Of(turn, member)) : To(turn, press, member);
    }

    public Reply Run(Turn turn, FormInteraction form)
    {
        if (form.Action.Subject.Length == 0)
            return form[IntroduceForms.First] is { } first && form[IntroduceForms.Second] is { } second
                ? Introduce(turn, first, second, form.Named, form[IntroduceForms.Because])
                : Refusals.Say(Words.IntroduceNeedsTwo, new Button(Words.IntroduceTitle, new(Actions.Introduce)));
        return namedMember.Missing(turn, form.Action.Subject, out var one)
            ?? namedMember.Missing(turn, form.Action.Detail, out var other)
            ?? introducer.Introduce(one, other, form[IntroduceForms.Because]);
    }

    public IReadOnlyList<MemberId> Suggested(Turn turn, Interaction interaction)
    {
        if (interaction is not ComponentInteraction { Action: var action } || !NamedMember.TryRead(action.Subject, out var id) || session.Members.Find(id) is not { } member)
            return [];
        return action.Name == Actions.Introduce
            ? [id, .. new ThirdSuggestions(session, turn.Caller.Id).For(member).Take(ThirdCard.MostSuggested).Select(other => other.Id)]
            : NamedMember.TryRead(action.Detail, out var other) ? [id, other] : [id];
    }

    /// <summary>The other was chosen, by a button or in a menu of members; who asks for themselves needs no reason.</summary>
    private Reply To(Turn turn, ComponentInteraction press, Storage.Member member)
    {
        var refusal = press.Values is [var account]
            ? namedMember.Missing(turn, account, press.Named, out var other)
            : namedMember.Missing(turn, press.Action.Detail, out other);
        if (refusal is not null)
            return refusal;
        return other.Id == turn.Caller.Id || member.Id == turn.Caller.Id || other.Id == member.Id
            ? introducer.Introduce(member, other, null)
            : new Reply.Open(IntroduceForms.WhyThese(member, other));
    }

    private Reply Introduce(Turn turn, string first, string second, IReadOnlyDictionary<string, Person> named, string? because) =>
        namedMember.Missing(turn, first, named, out var one)
        ?? namedMember.Missing(turn, second, named, out var other)
        ?? introducer.Introduce(one, other, because);
}
