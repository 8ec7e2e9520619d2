using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Introductions.Reconnect;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Changes the viewer's own settings.</summary>
internal sealed class MeSetCommand(
    EffectiveSettings settings,
    NotWithService notWithService,
    ProfileCard profileCard,
    ProfileForm profileForm,
    ReconnectJob reconnectJob,
    ReminderScheduleService reminderScheduleService,
    Session session,
    PreferredAccountReader preferredAccountReader) : ICommand, IForm
{
    public static CommandSpec Spec { get; } = new("me set", "Change your time zone, area, interests, reminders, visibility, introductions",
    [
        new(ProfileForm.Zone, "Your time zone: a city, a country, EST or UTC+2", Suggests: true, MaxLength: 60),
        new(ProfileForm.Area, "Where you are, such as Leeds", MaxLength: ProfileForm.TextLength),
        new(ProfileForm.Interests, "What you like to do or talk about", MaxLength: ProfileForm.TextLength),
        new(ProfileForm.Reminders, "How long before: 24h, 2h; or none", MaxLength: OffsetText.Length),
        new(ProfileForm.Visible, "Who may see, in names, who you met")
        {
            Choices =
            [
                .. Enum.GetValues<Visibility>()
                    .Select(value => new Suggestion(Words.VisibilityWord(value), Words.VisibilityKey(value))),
            ],
        },
        new(ProfileForm.Greeter, "Whether you say hello to first-timers") { Choices = YesOrNo },
        new(ProfileForm.Reconnect, "Whether you hear about people you haven't met for months") { Choices = YesOrNo },
        new(ProfileForm.Regular, Words.RegularHint) { Choices = YesOrNo },
        new(ProfileForm.Introductions, "Whether others may introduce you; off: nobody introduces you")
        {
            Choices = [new(Words.OthersMayIntroduceMe, Words.IntroductionsKeyOn), new(Words.NobodyIntroducesMe, Words.IntroductionsKeyOff)],
        },
        new(ProfileForm.NotWith, "Somebody to keep you apart from; only you see it", OptionKind.Member),
        new(ProfileForm.ToldAt, "Which of your linked accounts I write to; last: the one used last", Suggests: true, MaxLength: 100),
    ]);

    private static IReadOnlyList<Suggestion> YesOrNo => [new(Words.Yes, Words.Yes), new(Words.No, Words.No)];

    public static IReadOnlyList<string> Forms { get; } = [ProfileForm.Name];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        if (command.Options.Count == 0)
            return new Reply.Open(profileForm.Draw(context));
        return command.Unmarked.Contains(ProfileForm.Zone) && ProfileReader.FindUnknownKey(command[ProfileForm.Zone]) is { } key
            ? Refusals.Create(Words.UnknownSetting(key, Spec.Options.Select(option => option.Name)), new Button(Words.Change, new(MeShowCommand.MeButton)))
            : Save(context, command.Options, command.Named, fromForm: false);
    }

    public Reply Run(InteractionContext context, FormInteraction form) => Save(context, form.Fields, form.Named, fromForm: true);

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => typing.Option == ProfileForm.ToldAt
        ? [.. preferredAccountReader.ListOptions(context, context.Caller.Member).Select(option => new Suggestion(option.Label, option.Value))]
        : ZoneReader.Suggest(typing.Typed, context.Now);

    private Reply Save(
        InteractionContext context, IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, Person> named, bool fromForm)
    {
        var member = session.Members.Find(context.Caller.Id)!;
        var problems = new Dictionary<string, string>();
        var zone = ProfileReader.ReadZone(given, context.Caller.Zone, context.Now);
        if (zone is { Problem: not null })
            zone = zone.WithFirst(context.Caller.Member.PlatformZone ?? settings.ZoneOf(context.Caller.Community));
        var changed = ProfileReader.Apply(member, given, context.Caller.Zone, zone, settings.RemindersOf(member), problems);
        if (given.GetValueOrDefault(ProfileForm.ToldAt) is { } told && !string.IsNullOrWhiteSpace(told))
            changed = ToldAt(context, changed, TypedText.Line(told) ?? "", problems);
        var apart = notWithService.Read(context, given.GetValueOrDefault(ProfileForm.NotWith), named, out var unknown);
        if (unknown is not null)
            problems[ProfileForm.NotWith] = unknown;
        if (problems.Count > 0)
        {
            var card = Refusals.DrawCard(string.Join("\n", problems.Values), [.. DrawWays(given, problems, changed == member && apart.Count == 0)]);
            card = zone?.AskOn(card, ZoneButtons.Menu, context.Now) ?? card;
            return fromForm ? new Reply.FormErrors(problems, card) : new Reply.Private(card);
        }

        if (zone?.Question is not null && given.Count == 1)
            return new Reply.Private(zone.AskOn(new Card(), ZoneButtons.Menu, context.Now));
        session.Members.Update(changed);
        notWithService.Add(member.Id, apart);
        reconnectJob.Plan(changed, context.Now);
        if (changed.Reminders != member.Reminders || changed.Zone != member.Zone)
            ReplanReminders(context, changed);
        var reminders = OffsetText.FindNote(TypedText.Line(given.GetValueOrDefault(ProfileForm.Reminders)) ?? "");
        string?[] said = [apart.Count > 0 ? Words.SavedApart : Words.SavedProfile, zone?.Note, reminders];
        var saved = profileCard.Draw(context, string.Join(' ', said.Where(one => !string.IsNullOrEmpty(one))));
        return new Reply.Replace(zone?.AskOn(saved, ZoneButtons.Menu, context.Now) ?? saved);
    }

    /// <param name="isAll">Whether nothing else was to be changed: the nearest reminders would drop it.</param>
    private static IEnumerable<Button> DrawWays(
        IReadOnlyDictionary<string, string> given, Dictionary<string, string> problems, bool isAll)
    {
        if (isAll && problems.Count == 1 && problems.ContainsKey(ProfileForm.Reminders)
            && OffsetText.FindNearest(TypedText.Line(given[ProfileForm.Reminders]) ?? "") is { } nearest)
            yield return NearestRemindersButtons.Draw(nearest);
        else if (isAll && problems.Count == 1 && problems.ContainsKey(ProfileForm.Reminders))
            yield return NearestRemindersButtons.DrawUsual();
        yield return new Button(Words.Change, new(MeShowCommand.MeButton));
    }

    private Member ToldAt(InteractionContext context, Member member, string typed, Dictionary<string, string> problems)
    {
        if (preferredAccountReader.TryRead(context, typed, out var key))
            return member with { ToldAt = key };
        problems[ProfileForm.ToldAt] = Words.UnknownAccount(
            typed, [.. preferredAccountReader.ListOptions(context, member).Select(option => option.Label)]);
        return member;
    }

    internal void ReplanReminders(InteractionContext context, Member member)
    {
        foreach (var (meetupId, rsvp) in session.Rsvps.Rsvps(member.Id))
            if (session.Meetups.Find(meetupId) is { State: MeetupState.Scheduled } meetup)
                reminderScheduleService.PlanFor(meetup, rsvp);
    }
}
