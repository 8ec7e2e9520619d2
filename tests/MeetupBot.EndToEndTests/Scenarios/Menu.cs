namespace MeetupBot.EndToEndTests.Scenarios;

/// <param name="Label">Shown while nothing is chosen.</param>
/// <param name="Options">In order.</param>
internal sealed record Menu(string Label, IReadOnlyList<MenuOption> Options);

/// <param name="Label">The text that people read.</param>
/// <param name="IsChosen">Whether the bot shows it as chosen.</param>
internal sealed record MenuOption(string Label, bool IsChosen);
