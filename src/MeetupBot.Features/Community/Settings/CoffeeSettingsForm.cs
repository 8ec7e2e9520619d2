using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Coffee;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Settings;

/// <summary>
/// Sets how often a community has coffee rounds, in what groups and when. It is a separate form, behind a button of the settings.
/// </summary>
internal sealed class CoffeeSettingsForm(
    CoffeeScheduleService coffeeScheduleService,
    Session session,
    SettingsCard settingsCard) : IButton, IForm
{
    public const string Name = ButtonNames.CoffeeSettings;
    private const string Rhythm = "rhythm";
    private const string Size = "size";
    private const string Hour = "hour";
    private const string Off = "off";

    private static IEnumerable<int> Sizes =>
        Enumerable.Range(CoffeeMatcher.SmallestGroup, CoffeeMatcher.LargestGroup - CoffeeMatcher.SmallestGroup + 1);

    public static IReadOnlyList<string> Buttons { get; } = [Name];

    public static IReadOnlyList<string> Forms { get; } = [Name];

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        SettingsCommand.RefuseUnlessOrganizer(context) ?? new Reply.Open(Form(context.Caller.Community));

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (SettingsCommand.RefuseUnlessOrganizer(context) is { } refusal)
            return refusal;
        var problems = new Dictionary<string, string>();
        var community = Read(context.Caller.Community, form, problems);
        if (problems.Count > 0)
            return new Reply.FormErrors(problems, Refusals.DrawCard(
                string.Join('\n', problems.Values), new Button(Words.Change, new(Name))));
        session.Communities.Update(community with { ConfiguredAt = context.Now });
        coffeeScheduleService.Plan(community.Id);
        return new Reply.Replace(settingsCard.Draw(context, Words.SavedSettings));
    }

    private static Form Form(Domain.Communities.Community community) => new(new(Name), Words.CoffeeRounds,
    [
        new(Rhythm, Words.RhythmLabel)
        {
            Kind = FormFieldKind.Menu,
            Required = true,
            Options =
            [
                new(Words.RhythmOff, Off, community.CoffeeRhythm is null),
                .. Enum.GetValues<CoffeeRhythm>()
                    .Select(rhythm => new MenuOption(Words.RhythmWord(rhythm), rhythm.ToString(), community.CoffeeRhythm == rhythm)),
            ],
        },
        new(Size, Words.SizeLabel)
        {
            Kind = FormFieldKind.Menu,
            Required = true,
            Options =
            [
                .. Sizes.Select(size => new MenuOption(Words.SizeWord(size), Text(size), community.CoffeeSize == size)),
            ],
        },
        new(Hour, Words.HourLabel, Text(community.CoffeeHour))
        {
            Required = true,
            Placeholder = "10",
            Hint = Words.HourHint,
            MaxLength = 5,
        },
    ]);

    private static Domain.Communities.Community Read(
        Domain.Communities.Community community, FormInteraction form, Dictionary<string, string> problems)
    {
        if (form[Rhythm] is { } rhythm)
        {
            if (rhythm == Off)
                community = community with { CoffeeRhythm = null };
            else if (Enum.GetValues<CoffeeRhythm>()
                .Where(one => one.ToString() == rhythm)
                .Cast<CoffeeRhythm?>()
                .FirstOrDefault() is { } known)
                community = community with { CoffeeRhythm = known };
            else
                problems[Rhythm] = Words.NotAChoice([Words.RhythmOff, .. Enum.GetValues<CoffeeRhythm>().Select(Words.RhythmWord)]);
        }

        if (form[Size] is { } size)
        {
            if (Number(size) is >= CoffeeMatcher.SmallestGroup and <= CoffeeMatcher.LargestGroup and var people)
                community = community with { CoffeeSize = people };
            else
                problems[Size] = Words.NotAChoice([.. Sizes.Select(Words.SizeWord)]);
        }

        if (form[Hour] is { } hour)
        {
            var digits = hour.Trim().EndsWith(":00", StringComparison.Ordinal) ? hour.Trim()[..^3] : hour.Trim();
            if (Number(digits) is >= 0 and <= 23 and var clock)
                community = community with { CoffeeHour = clock };
            else
                problems[Hour] = Words.UnreadableHour(hour);
        }

        return community;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
