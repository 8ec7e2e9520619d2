using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Introduces members to each other: by command, by form, from a member's context menu, or after they have just met.</summary>
internal sealed class IntroduceCommand(
    IntroductionRequests introductionRequests,
    NamedMember namedMember,
    Session session,
    ThirdCard thirdCard) : ICommand, IButton, IForm, IShortcut, IChecksSuggested
{
    public static CommandSpec Spec { get; } = new("introduce", "Bring two people together who should meet; each is asked first",
    [
        new(IntroduceForms.First, "One of the two", OptionKind.Member),
        new(IntroduceForms.Second, "The other", OptionKind.Member),
        new(IntroduceForms.Because, "Why they should meet", MaxLength: Meetup.ReasonLength) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Introduce, ButtonNames.IntroduceTo];

    public static IReadOnlyList<string> Forms { get; } = [ButtonNames.IntroduceForm];

    public static string Label => Words.IntroduceShortcut;

    public static ShortcutTarget Target => ShortcutTarget.Member;

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup introduce", Words.HelpIntroduce);

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        command[IntroduceForms.First] is { } first && command[IntroduceForms.Second] is { } second
            ? Introduce(context, first, second, command.Named, command[IntroduceForms.Because])
            : new Reply.Open(IntroduceForms.Whom(
                command[IntroduceForms.First] ?? "", command[IntroduceForms.Second] ?? "", command[IntroduceForms.Because] ?? ""));

    public Reply Run(InteractionContext context, ShortcutInteraction shortcut)
    {
        if (shortcut.Target is not { } target)
            return new Reply.Open(IntroduceForms.Whom("", "", ""));
        return namedMember.Missing(context, target.User.Id, new Dictionary<string, Person> { [target.User.Id] = target }, out var member)
            ?? new Reply.Private(thirdCard.Of(context, member));
    }

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Subject.Length == 0)
            return new Reply.Open(IntroduceForms.Whom("", "", ""));
        if (namedMember.Missing(context, press.Action.Subject, out var member) is { } refusal)
            return refusal;
        return press.Action.Name == ButtonNames.Introduce ? new Reply.Private(thirdCard.Of(context, member)) : To(context, press, member);
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (form.Action.Subject.Length == 0)
            return form[IntroduceForms.First] is { } first && form[IntroduceForms.Second] is { } second
                ? Introduce(context, first, second, form.Named, form[IntroduceForms.Because])
                : Refusals.Say(Words.IntroduceNeedsTwo, new Button(Words.IntroduceTitle, new(ButtonNames.Introduce)));
        return namedMember.Missing(context, form.Action.Subject, out var one)
            ?? namedMember.Missing(context, form.Action.Detail, out var other)
            ?? introductionRequests.Introduce(one, other, form[IntroduceForms.Because]);
    }

    public IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction)
    {
        if (interaction is not ComponentInteraction { Action: var action }
            || !NamedMember.TryRead(action.Subject, out var id)
            || session.Members.Find(id) is not { } member)
            return [];
        return action.Name == ButtonNames.Introduce
            ? [id, .. new ThirdSuggestions(session, context.Caller.Id).For(member).Take(ThirdCard.MostSuggested).Select(other => other.Id)]
            : NamedMember.TryRead(action.Detail, out var other) ? [id, other] : [id];
    }

    /// <summary>The other member was chosen by a button or in a menu. Members who ask for themselves need no reason.</summary>
    private Reply To(InteractionContext context, ComponentInteraction press, MeetupBot.Domain.Members.Member member)
    {
        var refusal = press.Values is [var account]
            ? namedMember.Missing(context, account, press.Named, out var other)
            : namedMember.Missing(context, press.Action.Detail, out other);
        if (refusal is not null)
            return refusal;
        return other.Id == context.Caller.Id || member.Id == context.Caller.Id || other.Id == member.Id
            ? introductionRequests.Introduce(member, other, null)
            : new Reply.Open(IntroduceForms.WhyThese(member, other));
    }

    private Reply Introduce(
        InteractionContext context, string first, string second, IReadOnlyDictionary<string, Person> named, string? because) =>
        namedMember.Missing(context, first, named, out var one)
        ?? namedMember.Missing(context, second, named, out var other)
        ?? introductionRequests.Introduce(one, other, because);
}
