namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A platform's text markup. The identity where the test reads text without markup.</summary>
internal interface IMarkup
{
    string Bold(string text);

    string Italic(string text);

    string Code(string text);

    /// <summary>The first line of a card.</summary>
    string Heading(string text);

    /// <summary>Small print.</summary>
    string Small(string text);

    /// <summary>A regular expression for a date with its time of day.</summary>
    string Moment { get; }

    /// <summary>A regular expression for a link with these words.</summary>
    string Link(string words);

    /// <summary>A regular expression for a relative time.</summary>
    string FromNow { get; }
}
