using System.Text.Json.Serialization;

namespace MeetupBot.Pages.Grid;

/// <summary>What changes on an open page: the member's own answers and everybody's, as the script reads them.</summary>
/// <param name="Page">Stands for the times; another value means that they have changed.</param>
/// <param name="IsOpen">Whether answers are taken.</param>
/// <param name="Best">The best time so far, in words; empty while there is none.</param>
/// <param name="Answered">How many answered, in words.</param>
public sealed record GridState(
    [property: JsonPropertyName("page")] string Page,
    [property: JsonPropertyName("open")] bool IsOpen,
    [property: JsonPropertyName("best")] string Best,
    [property: JsonPropertyName("answered")] string Answered,
    [property: JsonPropertyName("times")] IReadOnlyList<GridAnswer> Times);

/// <summary>The answers to one time.</summary>
/// <param name="Own">"y", "m" (if need be), "n"; empty without an answer.</param>
/// <param name="Count">"7 yes, 2 if need be".</param>
/// <param name="Heat">How many of those who answered can come, in five steps: 0 is nobody, 4 is all.</param>
/// <param name="IsBest">Whether it is the best time so far.</param>
public sealed record GridAnswer(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("own")] string Own,
    [property: JsonPropertyName("yes")] int Yes,
    [property: JsonPropertyName("maybe")] int IfNeedBe,
    [property: JsonPropertyName("count")] string Count,
    [property: JsonPropertyName("heat")] int Heat,
    [property: JsonPropertyName("best")] bool IsBest);
