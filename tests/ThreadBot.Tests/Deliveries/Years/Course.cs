using System.Globalization;
using System.Text;
using ThreadBot.Tests.Curricula;

namespace ThreadBot.Tests.Deliveries.Years;

/// <summary>A course of words, each of which builds on an earlier one, is asked about, and can be said in four other ways.</summary>
internal static class Course
{
    public const int Words = 100;

    public static ThreadsFolder Write(int phrasings = 4)
    {
        var folder = new ThreadsFolder()
            .With("data/words.yaml", Data(phrasings))
            .With("course/word.sbnmd", """
                ---
                for_each: words.all
                title: "{{ item.name }}"
                teaches: "{{ item.slug }}"
                requires: "{{ item.requires }}"
                order: 10
                ---
                {{ item.name }} is new today.
                ---
                {{ item.name }} means {{ item.slug | string.upcase }}.
                """)
            .With("course/quiz.sbnmd", """
                ---
                for_each: words.all
                title: "Do you know {{ item.name }}?"
                requires: "{{ item.slug }}"
                asks: "{{ item.slug }}"
                numbering: none
                ---
                What does {{ item.name }} mean?

                ```poll
                - {{ item.slug }} it is
                - {{ item.slug }} it is not
                duration: 1d
                answer: 1
                ```
                --- reveal
                {{ item.name }} is {{ item.slug }}, as you knew.
                """)
            .With("course/recap.sbnmd", """
                ---
                title: Again
                recaps: words.all
                ---
                On {{ day | date.to_string "%F" }} we look back.
                {{- for recap in recaps }}
                ---
                {{ recap.words }}
                {{- end }}
                """);
        foreach (var number in Enumerable.Range(1, 30))
            folder.With($"course/story-{number:00}.sbnmd", $"---\ntitle: Story {number}\nrequires: [word-{number * 2}]\norder: {number % 3 * 10}\n---\nStory {number} begins.\n---\nStory {number} ends.\n");
        return folder;
    }

    private static string Data(int phrasings)
    {
        var yaml = new StringBuilder("all:\n");
        foreach (var word in Enumerable.Range(1, Words))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - slug: word-{word}\n    name: Word {word}\n    requires: '{(word > 3 ? $"word-{word - 3}" : "")}'\n    recaps:\n");
            foreach (var way in Enumerable.Range(1, phrasings))
                yaml.Append(CultureInfo.InvariantCulture, $"      - Word {word} in its way {way}.\n");
        }

        return yaml.ToString();
    }
}
