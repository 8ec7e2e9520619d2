namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A message of the bot. It reflects later edits.</summary>
internal abstract class Card
{
    /// <summary>Equal for the same message.</summary>
    public abstract string Id { get; }

    /// <summary>The text as sent, with the platform's markup if clients render it.</summary>
    public abstract string Text { get; }

    /// <summary>The id of the message that it replies to where everybody reads it. Null: none.</summary>
    public virtual string? ReplyTo => null;

    /// <summary>The alternative texts of its pictures, in order.</summary>
    public virtual IReadOnlyList<string> Faces => [];

    public abstract IReadOnlyList<string> Buttons { get; }

    /// <summary>Where a button leads. Fails when there is no such button with a link.</summary>
    public abstract Uri LinkOf(string button);

    public abstract IReadOnlyList<Menu> Menus { get; }

    public Menu Menu(string label) => Menus.First(menu => menu.Label == label);

    public bool Says(string text) => Text.Contains(text, StringComparison.Ordinal);

    /// <summary>Whether it pings this person.</summary>
    public abstract bool Calls(Person person);
}
