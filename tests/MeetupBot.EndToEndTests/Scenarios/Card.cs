namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A message of the bot; it follows later edits.</summary>
internal abstract class Card
{
    /// <summary>The same for the same message.</summary>
    public abstract string Id { get; }

    /// <summary>As it stands there, with the platform's markup where readers' clients draw it.</summary>
    public abstract string Text { get; }

    public abstract IReadOnlyList<string> Buttons { get; }

    public abstract IReadOnlyList<Menu> Menus { get; }

    public Menu Menu(string label) => Menus.First(menu => menu.Label == label);

    public bool Says(string text) => Text.Contains(text, StringComparison.Ordinal);

    /// <summary>Whether it calls this person, so that their client rings.</summary>
    public abstract bool Calls(Person person);
}
