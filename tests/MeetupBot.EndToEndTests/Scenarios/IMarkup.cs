namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>How a platform's text marks things up; the identity where its reader sees the plain words.</summary>
internal interface IMarkup
{
    string Bold(string text);

    string Italic(string text);

    string Code(string text);

    /// <summary>The first line of a card.</summary>
    string Heading(string text);

    /// <summary>Small print.</summary>
    string Small(string text);

    /// <summary>A regular expression of a date with its time of day.</summary>
    string Moment { get; }

    /// <summary>A regular expression of a link, by the words that it is under.</summary>
    string Link(string words);

    /// <summary>A regular expression of a time from now.</summary>
    string FromNow { get; }
}
