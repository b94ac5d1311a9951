using ThreadBot.Pictures;
using ThreadBot.Unroll.Printing;

const string folder = "threads/ml-terms";

if (!Directory.Exists(folder))
{
    await Console.Error.WriteLineAsync($"There is no {folder} here; run it in the root of the repository.");
    return 1;
}
if (args.Except(AllPictures.List.Select(picture => picture.Name)).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no picture '{unknown}'; there are: {string.Join(", ", AllPictures.List.Select(picture => picture.Name))}.");
    return 1;
}

await using var browser = new Browser(new PrintingOptions(), TimeProvider.System);
try
{
    foreach (var picture in AllPictures.List.Where(picture => args.Length == 0 || args.Contains(picture.Name)))
    {
        await Sheet.WriteAsync(picture, folder, browser);
        Console.WriteLine($"{folder}/{picture.Name}.png");
    }
    return 0;
}
catch (PrintingException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
